// Types of readmeParts.mjs, for the house tests.

export function tableOf(rows: { name: string; size: number }[]): string;
export function ownEndpoint(): string;
export function readPart(text: string, part: 'sizes' | 'own-endpoint'): string;
export function fillPart(text: string, part: 'sizes' | 'own-endpoint', content: string): string;
