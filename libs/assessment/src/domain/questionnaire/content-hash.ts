import { createHash } from 'node:crypto';
import type { QuestionnaireDocument } from './questionnaire-document.schema.js';

/** SHA-256 (hexadecimal) of the content, whatever the order of properties or the layout of the file. */
export function canonicalContentHash(document: QuestionnaireDocument): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(document)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}
