import { isLocale } from '#libs/kernel';
import { z } from 'zod';
import type { Synonyms } from './plan.js';
import { terms } from './words/fold.js';

const forms = z.array(z.string().trim().min(2).max(80)).min(1).max(20);

const thing = z
  .record(z.string(), forms)
  .refine((names) => Object.keys(names).every(isLocale), 'Write the code of a language before each list.');

/** A list of things with what they are called in several languages. */
export const termsDocument = z.strictObject({
  format: z.literal('living-hub/terms/1'),
  terms: z.array(thing).max(2_000),
});

/** What each form of a thing may be called instead, in its own and in every other language. */
export function synonymsOf({ terms: things }: z.output<typeof termsDocument>): Synonyms {
  const synonyms = new Map<string, string[][]>();
  for (const thing of things) {
    const all = [
      ...new Set(
        Object.values(thing)
          .flat()
          .map((form) => terms(form).join(' ')),
      ),
    ];
    for (const form of all) {
      const others = all.filter((other) => other !== form).map((other) => other.split(' '));
      synonyms.set(form, [...(synonyms.get(form) ?? []), ...others]);
    }
  }
  return synonyms;
}
