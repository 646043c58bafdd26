// Every shape that travels, with its validator and its JSON Schema side by side.

import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { checkCondition } from '@klankbord/protocol/condition';
import { checkSurvey } from '@klankbord/protocol/survey';
import { checkBatch, checkEvent, checkFeedback, readReceipt } from '@klankbord/protocol/wire';

export const shapes = ['event', 'batch', 'receipt', 'feedback', 'condition', 'survey'] as const;
export type Shape = (typeof shapes)[number];

/** What the code says: empty for welcome, else the reason. */
export const refusal: Record<Shape, (value: unknown) => string> = {
  event: (value) => reasonOf(checkEvent(value)),
  batch: (value) => reasonOf(checkBatch(value)),
  receipt: (value) => (readReceipt(JSON.stringify(value)) ? '' : 'not a receipt'),
  feedback: (value) => reasonOf(checkFeedback(value)),
  condition: (value) => reasonOf(checkCondition(value)),
  survey: (value) => reasonOf(checkSurvey(value)),
};

const reasonOf = (verdict: { ok: true } | { ok: false; code: string; detail: string }): string =>
  verdict.ok ? '' : `${verdict.code}: ${verdict.detail}`;

const root = new URL('../../../../', import.meta.url);
export const readSchema = (shape: Shape): { $id: string; description: string; [member: string]: unknown } =>
  JSON.parse(readFileSync(new URL(`packages/protocol/schema/${shape}.json`, root), 'utf8')) as never;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
addFormats.default(ajv);
for (const shape of shapes) ajv.addSchema(readSchema(shape));

/** What the schema says. */
export const schemas = Object.fromEntries(
  shapes.map((shape) => [shape, ajv.getSchema(readSchema(shape).$id)]),
) as Record<Shape, ValidateFunction>;

export interface Example {
  name: string;
  valid: boolean;
  /** Where the schema has to say something else than the code, and why. */
  schema?: { valid: boolean; why: string };
  value: unknown;
}

export const readExamples = <E = Example>(file: string): E[] =>
  JSON.parse(readFileSync(new URL(`../examples/${file}.json`, import.meta.url), 'utf8')) as E[];
