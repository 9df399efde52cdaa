import { z } from 'zod';
import { LOCALES, type LocalizedText } from '#libs/kernel';

/** The name and version of the format; a document says which one it follows. */
export const QUESTIONNAIRE_FORMAT = 'living-hub/questionnaire/1';

const MAX_TEXT = 2_000;
const CONTROL_CHARACTERS = /\p{Cc}/u;
const ALLOWED_BREAKS = /[\n\t]/g;

const id = z
  .string({ error: 'An id is missing here.' })
  .max(80, 'An id has at most 80 characters.')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id consists of small letters, digits and single hyphens, like data-quality.',
  );

const humanText = z
  .string({ error: 'A text is missing here.' })
  .trim()
  .min(1, 'This text is empty. Write it, or remove the language.')
  .max(MAX_TEXT, `A text has at most ${MAX_TEXT} characters.`)
  .refine(
    (text) => text.isWellFormed() && !CONTROL_CHARACTERS.test(text.replace(ALLOWED_BREAKS, '')),
    'This text holds control characters or broken characters. Remove them.',
  );

const localeTexts = Object.fromEntries(LOCALES.map((locale) => [locale, humanText.optional()]));

const text = z
  .strictObject(localeTexts, { error: 'A text is a map from language to text, like { en: … }.' })
  .transform((texts): LocalizedText => texts);

const weight = z.number().positive('A weight is above 0.').max(1_000, 'A weight is at most 1000.').optional();

const points = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: 'Points are a whole number from 1 to 5.',
});

const mim = z.strictObject({
  family: z.enum(['oasc-mims', 'mims-plus', 'y-mim'], {
    error: 'A family is oasc-mims, mims-plus or y-mim.',
  }),
  edition: z
    .string({ error: 'An edition is a text in quotes, like "9.0".' })
    .regex(/^\d+\.\d+$|^\d{4}$/, 'An edition is like "9.0" or "2022".'),
  number: z.int('A MIM number is a whole number.').min(0).max(99),
});

const option = z.strictObject({ id, points, text, advice: text });

const question = z.strictObject({
  id,
  prompt: text,
  hint: text,
  why: text,
  weight,
  notApplicable: z.boolean({ error: 'Say true or false: may an authority answer “not applicable”?' }),
  mims: z.array(mim).max(10, 'At most 10 MIMs fit one question.').default([]),
  options: z
    .array(option)
    .min(2, 'A question has at least 2 options.')
    .max(5, 'A question has at most 5 options.'),
});

const indicator = z.strictObject({
  id,
  name: text,
  weight,
  strong: text,
  weak: text,
  questions: z
    .array(question)
    .min(1, 'An indicator has at least one question.')
    .max(30, 'At most 30 questions fit.'),
});

const topic = z.strictObject({
  id,
  name: text,
  description: text,
  weight,
  middle: text,
  indicators: z
    .array(indicator)
    .min(1, 'A topic has at least one indicator.')
    .max(30, 'At most 30 indicators fit.'),
});

const level = z.strictObject({
  id,
  upTo: z
    .number({ error: 'A level ends at a number from 1 to 5.' })
    .min(1, 'A level ends above 1.')
    .max(5, 'A level ends at 5 at most.'),
  name: text,
  meaning: text,
});

const general = z.strictObject({
  id,
  kind: z.enum(['choice', 'number', 'text'], { error: 'A field is a choice, a number or a text.' }),
  required: z.boolean({ error: 'Say true or false: must this field be filled in?' }),
  prompt: text,
  help: text.optional(),
  options: z
    .array(z.strictObject({ id, text }))
    .min(2, 'A choice has at least 2 options.')
    .max(60)
    .optional(),
});

/** The form of a questionnaire document. What the parts must be to each other is checked in questionnaire.rules.ts. */
export const questionnaireDocumentSchema = z.strictObject({
  format: z.literal(QUESTIONNAIRE_FORMAT, { error: `The format is ${QUESTIONNAIRE_FORMAT}.` }),
  slug: id,
  version: z
    .string({ error: 'A version is a text in quotes, like "1.0.0".' })
    .regex(/^\d+\.\d+\.\d+$/, 'A version has three numbers, like 1.0.0.'),
  label: z.enum(['real', 'condensed', 'illustrative', 'past-example'], {
    error: 'A label is real, condensed, illustrative or past-example.',
  }),
  sourceLocale: z.enum(LOCALES, { error: 'A language is one of the 24 official ones, like en.' }),
  title: text,
  summary: text,
  minutes: z.strictObject({ from: z.int().min(1), to: z.int().max(600, 'At most 600 minutes.') }),
  blanks: z.enum(['lowest', 'block', 'leave-out'], { error: 'Blanks are lowest, block or leave-out.' }),
  source: z.strictObject({
    note: z.string().trim().min(1, 'Say where the text comes from.').max(MAX_TEXT),
    licence: z.string().trim().min(1, 'Name the licence.').max(100),
    readOn: z.iso.date('A date is like 2026-11-23.'),
  }),
  levels: z.array(level).min(1, 'There is at least one level.').max(10, 'At most 10 levels fit.'),
  general: z.array(general).max(30, 'At most 30 fields fit.').default([]),
  topics: z.array(topic).min(1, 'There is at least one topic.').max(20, 'At most 20 topics fit.'),
});

/** A questionnaire as its file says it. */
export type QuestionnaireDocument = z.output<typeof questionnaireDocumentSchema>;
/** One topic of a questionnaire. */
export type TopicDocument = QuestionnaireDocument['topics'][number];
/** One question of a questionnaire. */
export type QuestionDocument = TopicDocument['indicators'][number]['questions'][number];
/** One field of the general information. */
export type GeneralFieldDocument = QuestionnaireDocument['general'][number];
