import { proseOf } from './prose.server';

/** The fields that may hold paragraphs, lists and links; all others are single lines. */
const PROSE_FIELDS = new Set([
  'acceptance',
  'clause',
  'description',
  'forBuyer',
  'forEngineer',
  'forMayor',
  'how',
  'note',
  'objective',
  'outcome',
  'proof',
  'text',
]);

const FORMATTED = /[*_`[\]()<>#|\n~]|^\s*[-+\d]/;

/**
 * The same data with every formatted text read into a tree, so that the browser needs no reader of Markdown. Texts of one
 * plain line stay as they are.
 */
export function withProse<Data>(data: Data): Data {
  return walk(data, '') as Data;
}

function walk(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => walk(entry, field));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    const formatted = PROSE_FIELDS.has(field) && FORMATTED.test(value.text);
    return formatted ? { ...value, prose: proseOf(value.text), text: '' } : value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, name)]));
}

function isText(value: object): value is { readonly text: string } {
  return 'text' in value && typeof value.text === 'string' && 'origin' in value && 'locale' in value;
}
