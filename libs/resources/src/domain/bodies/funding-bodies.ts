import { choice, day, entryKey, keyedList, line, translated, webAddress } from '#libs/curation';
import { country, region, shelfFields, SIZE_CLASSES, slug } from '#libs/knowledge';
import { z } from 'zod';

/** Money, or help of another kind. */
export const FUNDING_FORMS = [
  'grant',
  'loan',
  'technical-support',
  'network',
  'procurement',
  'other',
] as const;
/** Who may apply; the levels of authorities as the directory has them, and others. */
export const APPLICANTS = [
  'municipality',
  'association',
  'province',
  'region',
  'national',
  'company',
  'research',
  'ngo',
] as const;

const euro = z.int().min(0).max(10_000_000_000_000);

/** A lasting source of money or help. */
export const fundingInstrumentBody = z.strictObject({
  ...shelfFields,
  form: choice(FUNDING_FORMS),
  managedBy: line(200),
  periodStart: z.int().min(1990).max(2100).optional(),
  periodEnd: z.int().min(1990).max(2100).optional(),
  budgetEuro: euro.optional(),
  /** What is known of the budget in words: `about 24 bn euro for urban action`. */
  budgetNote: translated({ max: 300 }).optional(),
  text: translated({ max: 6_000, prose: true }).optional(),
  url: webAddress().optional(),
});
export type FundingInstrumentBody = z.output<typeof fundingInstrumentBody>;

/** One rule of a call, in the words of the call, and what of it a machine can decide. */
const rule = z.strictObject({
  key: entryKey(),
  /** As the call says it: what is shown when it decides. */
  quote: translated({ max: 600 }),
  /** Applicants it lets in; empty where it is about something else. */
  applicants: z.array(choice(APPLICANTS)).max(8).default([]),
  countries: z.array(country).max(60).default([]),
  regions: z.array(region).max(300).default([]),
  sizes: z.array(choice(SIZE_CLASSES)).max(6).default([]),
  /** Whether it holds for signatories of the declaration only. */
  signatoriesOnly: z.boolean().optional(),
});

/** A call with a deadline. */
export const fundingCallBody = z.strictObject({
  ...shelfFields,
  /** The slug of the instrument it belongs to. */
  instrument: slug,
  number: line(120).optional(),
  opens: day().optional(),
  /** The last day, and the time on it where it is known: `17:00`. */
  deadline: day(),
  deadlineTime: line(5)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time like 17:00.')
    .optional(),
  /** The IANA zone in which the deadline is meant. */
  zone: line(60),
  budgetEuro: euro.optional(),
  perProjectFromEuro: euro.optional(),
  perProjectToEuro: euro.optional(),
  /** What the applicant has to pay, in percent of the costs. */
  ownSharePercent: z.number().min(0).max(100).optional(),
  rules: keyedList(rule, 40),
  text: translated({ max: 6_000, prose: true }).optional(),
  url: webAddress().optional(),
});
export type FundingCallBody = z.output<typeof fundingCallBody>;
export type FundingRule = FundingCallBody['rules'][number];
