import type { z } from 'zod';

/** One thing that is wrong with a document: where, why, and how to mend it. */
export interface DocumentFault {
  /** Like `topics[2].indicators[0].questions[1].options[3].text.en`; empty for the document as a whole. */
  readonly path: string;
  readonly reason: string;
  /** Counted from 1, where the format has lines. */
  readonly line?: number;
}

/** A document that fits, or everything that is wrong with it. */
export type Parsed<D> =
  | { readonly ok: true; readonly document: D }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** `['topics', 2, 'text', 'en']` as `topics[2].text.en`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** What a schema found, as faults with paths. Unknown properties are named one by one. */
export function schemaFaults(error: z.ZodError): { path: PropertyKey[]; reason: string }[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          reason: `“${key}” is not part of the format. Remove it.`,
        }))
      : [{ path: [...issue.path], reason: issue.message }],
  );
}
