import type { MimRecord } from './published-records.js';
import { mimAddress } from './published-records.js';

/** The forms a citation comes in. */
export const CITATION_FORMS = { bib: 'bib', csl: 'csl.json', txt: 'txt' } as const;
export type CitationForm = keyof typeof CITATION_FORMS;

/** What every form says. */
interface Cited {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly url: string;
  readonly note: string;
}

/** How the MIM in this version is cited: BibTeX, CSL-JSON (1.0.2) or one plain sentence. */
export function citationOf(form: CitationForm, mim: MimRecord, familyName: string, origin: string): string {
  const cited = factsOf(mim, familyName, origin);
  if (form === 'bib') return bibtex(cited);
  return form === 'csl' ? cslJson(cited) : `${plain(cited)}\n`;
}

function factsOf(mim: MimRecord, familyName: string, origin: string): Cited {
  const { body, edition, family, number, publication, publishedAt, slug } = mim;
  const name = body.name[body.language]?.text ?? slug;
  return {
    id: `${family}-${edition}-${slug}`.replace(/[^a-z0-9-]/g, '-'),
    title: `MIM${number} ${name}, ${familyName} ${edition}`,
    publisher: 'Living Hub',
    version: `${edition}, publication ${publication}`,
    year: publishedAt.getUTCFullYear(),
    month: publishedAt.getUTCMonth() + 1,
    day: publishedAt.getUTCDate(),
    url: `${origin}${mimAddress(mim)}?publication=${publication}`,
    note: body.source.note,
  };
}

function bibtex({ id, title, publisher, version, year, month, day, url, note }: Cited): string {
  const fields = {
    title: `{${escaped(title)}}`,
    publisher,
    year,
    month,
    version,
    url: braced(url),
    note,
    date: iso(year, month, day),
  };
  const lines = Object.entries(fields).map(
    ([name, value]) =>
      `  ${name} = {${typeof value === 'string' && name !== 'title' && name !== 'url' ? escaped(value) : value}}`,
  );
  return `@techreport{${id},\n${lines.join(',\n')}\n}\n`;
}

function cslJson({ id, title, publisher, version, year, month, day, url, note }: Cited): string {
  const item = {
    id,
    type: 'standard',
    title,
    publisher,
    version,
    issued: { 'date-parts': [[year, month, day]] },
    URL: url,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function plain({ title, publisher, version, year, month, day, url }: Cited): string {
  return `${title}. Version ${version}. ${publisher}, ${iso(year, month, day)}. ${url}`;
}

function iso(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX would take for commands, as it prints them; line breaks as blanks. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^]|[#$%&_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

/** An address stands as it is, except for braces, which would end the field. */
function braced(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
