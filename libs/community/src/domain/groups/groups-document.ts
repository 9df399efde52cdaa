import { InvalidInputError, LOCALES } from '#libs/kernel';
import { parse } from 'yaml';
import { z } from 'zod';
import { LABELS } from '../authority.js';
import { GROUP_KINDS, MANDATE_ROLES } from '../group.js';
import { ORGANISATION_TYPES } from '../organisation.js';
import { ITEM_LABELS } from './group-view.js';
import { isTimeZone, isWebAddress } from './item.rules.js';
import { OUTPUT_KINDS, PRIORITIES, VISIBILITIES, WORK_STATES } from './item.js';

const line = z.string().trim().min(1).max(200);
const text = z.string().trim().max(10_000);
const day = z.iso.date();
const monthOrDay = z.union([z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write a month like 2026-09.'), day]);
const localized = z.partialRecord(z.enum(LOCALES), text.min(1));
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Write small letters, digits and hyphens.');
const zone = z.string().refine(isTimeZone, 'Write a time zone like Europe/Brussels.');
const link = z.string().max(2_000).refine(isWebAddress, 'Write an address that begins with https://.');
const label = z.enum(ITEM_LABELS);

/**
 * A day, or a day counted from that of the import (`{ inDays: 21 }`, `{ inDays: -150 }`), so that invented content
 * stays young wherever and whenever somebody tries the hub.
 */
const moment = z.union([day, z.strictObject({ inDays: z.int().min(-3_650).max(3_650) })]);

/** A day, or a day counted from the import. */
export type DocumentMoment = z.output<typeof moment>;

const organisation = z
  .strictObject({
    id: z.uuid(),
    name: localized,
    sourceLocale: z.enum(LOCALES).default('en'),
    type: z.enum(ORGANISATION_TYPES),
    country: z.string().regex(/^[A-Z]{2}$/, 'Write two capital letters; Greece is EL.'),
    website: link.optional(),
    label: z.enum(LABELS),
    sourceNote: text.min(1),
  })
  .refine(({ name, sourceLocale }) => name[sourceLocale], 'The name is missing in its source language.');

const group = z
  .strictObject({
    id: z.uuid(),
    slug,
    kind: z.enum(GROUP_KINDS),
    name: localized,
    purpose: localized,
    sourceLocale: z.enum(LOCALES).default('en'),
    chairSeats: z.int().min(0).max(2).default(1),
    label,
    sourceNote: text.min(1),
  })
  .refine(({ name, sourceLocale }) => name[sourceLocale], 'The name is missing in its source language.')
  .refine(
    ({ purpose, sourceLocale }) => purpose[sourceLocale],
    'The purpose is missing in its source language.',
  );

const mandate = z
  .strictObject({
    id: z.uuid(),
    group: slug,
    role: z.enum(MANDATE_ROLES),
    organisation: z.uuid().optional(),
    authority: z.uuid().optional(),
    /** E-mail address of somebody who exists; others are passed over, and the mandate stays without a person. */
    person: z.string().optional(),
    since: moment,
    until: moment.optional(),
    asOf: monthOrDay.optional(),
    label: z.enum(LABELS),
    sourceNote: text.min(1),
  })
  .refine(
    ({ role, organisation: leads, authority }) =>
      role === 'lead' ? leads && !authority : authority && !leads,
    'Organisations lead; authorities chair and send delegates.',
  )
  .refine(({ role, until }) => role === 'lead' || until, 'Only the end of a lead may be unknown.');

const member = z.strictObject({
  id: z.uuid(),
  group: slug,
  authority: z.uuid(),
  contact: z.string().optional(),
  since: moment,
});

const item = {
  id: z.uuid(),
  group: slug,
  title: line,
  locale: z.enum(LOCALES).default('en'),
  visibility: z.enum(VISIBILITIES).default('public'),
  label,
  sourceNote: text.min(1),
};

const workItem = z
  .strictObject({
    ...item,
    /** Counted from the year of the import: 0 is this one. */
    yearsFromNow: z.int().min(-10).max(10),
    description: text.default(''),
    priority: z.enum(PRIORITIES),
    state: z.enum(WORK_STATES),
    stateReason: text.default(''),
    owner: z.string().trim().max(200).default(''),
    dueQuarter: z.int().min(1).max(4).optional(),
  })
  .refine(({ state, stateReason }) => state !== 'dropped' || stateReason !== '', 'Say why it was dropped.');

const meeting = z.strictObject({
  ...item,
  on: moment,
  /** Left out where only the day is known. */
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time like 10:00.')
    .optional(),
  zone,
  place: line,
  link: link.optional(),
  agenda: text.default(''),
  findings: text.default(''),
  openedTo: z.string().trim().max(200).default(''),
});

const output = z.strictObject({
  ...item,
  kind: z.enum(OUTPUT_KINDS),
  link: link.optional(),
  datedOn: moment,
  summary: text.default(''),
});

const groupsDocument = z
  .strictObject({
    format: z.literal('living-hub/groups/1'),
    source: z.strictObject({ note: text.min(1), readOn: day }),
    organisations: z.array(organisation).default([]),
    groups: z.array(group).default([]),
    mandates: z.array(mandate).default([]),
    members: z.array(member).default([]),
    work: z.array(workItem).default([]),
    meetings: z.array(meeting).default([]),
    outputs: z.array(output).default([]),
  })
  .superRefine((document, context) => {
    const { organisations, groups, mandates, members, work, meetings, outputs } = document;
    const seen = new Set<string>();
    for (const { id } of [organisations, groups, mandates, members, work, meetings, outputs].flat()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', message: `The id ${id} is given twice.` });
      seen.add(id);
    }
  });

/** Groups and what belongs to them, as content. */
export type GroupsDocument = z.output<typeof groupsDocument>;

/**
 * Reads a document of groups in YAML or JSON.
 *
 * @throws InvalidInputError naming path and reason of every fault
 */
export function parseGroupsDocument(source: string): GroupsDocument {
  const result = groupsDocument.safeParse(parsed(source));
  if (result.success) return result.data;
  throw unreadable(
    result.error.issues.map(({ path, message }) => ({ path: path.join('.'), reason: message })),
  );
}

/** One thing to mend in a document. */
export interface GroupsDocumentFault {
  readonly path: string;
  readonly reason: string;
}

/** The refusal of a document that lists everything to mend. */
export function unreadable(faults: readonly GroupsDocumentFault[]): InvalidInputError {
  const list = faults.map(({ path, reason }) => `${path || 'document'}: ${reason}`).join('\n');
  return new InvalidInputError(`The groups cannot be read.\n${list}`, { faults });
}

/** The day that a moment of a document means, as YYYY-MM-DD. */
export function dayOf(when: DocumentMoment, today: Date): string {
  if (typeof when === 'string') return when;
  const then = new Date(today);
  then.setUTCDate(then.getUTCDate() + when.inDays);
  return then.toISOString().slice(0, 10);
}

function parsed(source: string): unknown {
  try {
    return parse(source, { merge: true });
  } catch (error) {
    throw new InvalidInputError(
      `This is not YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
