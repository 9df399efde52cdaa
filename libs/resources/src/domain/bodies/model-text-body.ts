import { choice, day, entryKey, keyedList, line, translated, webAddress } from '#libs/curation';
import { shelfFields } from '#libs/knowledge';
import { z } from 'zod';

/** What may be taken over word by word, or tells what the law asks. */
export const MODEL_TEXT_FORMS = [
  'procurement-clauses',
  'model-text',
  'policy-briefing',
  'legal-briefing',
] as const;

/** One clause that can be copied on its own. */
const clause = z.strictObject({
  key: entryKey(),
  title: translated({ max: 200 }),
  text: translated({ max: 5_000, prose: true }),
});

/** Clauses, model texts and briefings, with their versions. */
export const modelTextBody = z.strictObject({
  ...shelfFields,
  form: choice(MODEL_TEXT_FORMS),
  version: line(40),
  versionDate: day().optional(),
  text: translated({ max: 20_000, prose: true }).optional(),
  clauses: keyedList(clause, 100),
  publisher: line(200),
  url: webAddress().optional(),
});
export type ModelTextBody = z.output<typeof modelTextBody>;
