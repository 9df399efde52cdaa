import { parse } from 'yaml';
import { z } from 'zod';

/** A statistical region as its edition of NUTS names it. */
export interface Region {
  /** NUTS code, like FI19B. */
  readonly code: string;
  /** As Eurostat prints it, in the language and script of the country. */
  readonly name: string;
  readonly level: 1 | 2 | 3;
  /** Two letters as NUTS writes them: Greece is EL. */
  readonly country: string;
  /** The region it is part of; null on level 1, which is part of the country. */
  readonly parentCode: string | null;
}

/** The regions of one edition, country by country and code by code in the order of the file. */
export interface RegionDocument {
  /** The year of the edition, like 2024. */
  readonly edition: string;
  /** Where the regions come from, for the credit that goes with them. */
  readonly source: { readonly note: string; readonly readOn: string };
  readonly regions: readonly Region[];
}

/** One thing that is wrong with a document of regions. */
export interface RegionFault {
  /** Like `regions.AT.AT111`; empty for the document as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** A document that fits, or everything that is wrong with it. */
export type ParsedRegions =
  | { readonly ok: true; readonly document: RegionDocument }
  | { readonly ok: false; readonly faults: readonly RegionFault[] };

/** The 1501 regions of 27 states take 40 000 characters: this leaves room for the whole of Europe. */
const MAX_LENGTH = 500_000;

const line = z
  .string({ error: 'A text is missing here.' })
  .trim()
  .min(1, 'This text is empty.')
  .max(200, 'A text has at most 200 characters.')
  .regex(/^\P{Cc}*$/u, 'This text holds control characters. Remove them.');

const regionDocument = z.strictObject({
  format: z.literal('living-hub/regions/1', { error: 'The format is living-hub/regions/1.' }),
  edition: z
    .string({ error: 'The edition is a year in quotes, like "2024".' })
    .regex(/^\d{4}$/, 'The edition is a year, like "2024".'),
  source: z.strictObject({ note: line, readOn: z.iso.date('A date is like 2026-11-23.') }),
  regions: z.record(
    z.string().regex(/^[A-Z]{2}$/, 'A country is two capital letters; Greece is EL.'),
    z.record(
      z
        .string()
        .regex(/^[A-Z]{2}[0-9A-Z]{1,3}$/, 'A code is the country and one to three letters or digits.'),
      line,
      { error: 'A country holds its regions as code: name.' },
    ),
    { error: 'The regions are listed country by country.' },
  ),
});

/**
 * Reads a document of regions in YAML or JSON: each country holds its codes with their names. Level and parent follow
 * from the code. Either the document fits, or every fault is listed.
 */
export function parseRegionDocument(text: string): ParsedRegions {
  if (text.length > MAX_LENGTH)
    return refused([{ path: '', reason: `It is longer than ${MAX_LENGTH} characters.` }]);
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    return refused([
      { path: '', reason: `This is not YAML: ${error instanceof Error ? error.message : 'unknown'}` },
    ]);
  }
  const parsed = regionDocument.safeParse(content);
  if (!parsed.success) return refused(parsed.error.issues.flatMap(faultsOf));
  const { edition, source } = parsed.data;
  const regions = Object.entries(parsed.data.regions).flatMap(([country, names]) =>
    Object.entries(names).map(([code, name]) => regionOf(country, code, name)),
  );
  const faults = placeFaults(regions);
  return faults.length > 0 ? refused(faults) : { ok: true, document: { edition, source, regions } };
}

function refused(faults: readonly RegionFault[]): ParsedRegions {
  return { ok: false, faults };
}

function faultsOf(issue: z.core.$ZodIssue): RegionFault[] {
  const path = issue.path.join('.');
  if (issue.code === 'invalid_key') return [{ path, reason: issue.issues[0]?.message ?? issue.message }];
  if (issue.code !== 'unrecognized_keys') return [{ path, reason: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key].join('.'),
    reason: `“${key}” is not part of the format. Remove it.`,
  }));
}

function regionOf(country: string, code: string, name: string): Region {
  const level = (code.length - country.length) as 1 | 2 | 3;
  return { code, name, level, country, parentCode: level === 1 ? null : code.slice(0, -1) };
}

function placeFaults(regions: readonly Region[]): RegionFault[] {
  const codes = new Set(regions.map(({ code }) => code));
  return regions.flatMap(({ code, country, parentCode }): RegionFault[] => {
    const path = `regions.${country}.${code}`;
    if (!code.startsWith(country))
      return [{ path, reason: `It stands under ${country}, so it begins with ${country}.` }];
    if (/^Z+$/.test(code.slice(country.length))) {
      return [{ path, reason: 'Codes ending in Z stand for no territory. Leave this one out.' }];
    }
    if (parentCode === null || codes.has(parentCode)) return [];
    return [{ path, reason: `It is part of ${parentCode}, which is missing. Add it.` }];
  });
}
