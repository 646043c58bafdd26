// Types of checkSizes.mjs, for the house tests.

export interface SizeRow {
  name: string;
  passed: boolean;
  /** Bytes, compressed. */
  size: number;
  sizeLimit: number;
}

export function measureSizes(): Promise<SizeRow[]>;
export function checkSizes(): Promise<{ passed: number; failed: number; skipped: number }>;
