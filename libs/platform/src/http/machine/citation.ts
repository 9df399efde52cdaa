/** The forms a citation comes in, and the endings of their files. */
export const CITATION_FORMS = { bib: 'bib', csl: 'csl.json', txt: 'txt' } as const;
export type CitationForm = keyof typeof CITATION_FORMS;

/** The media types of the forms. */
export const CITATION_TYPES: Readonly<Record<CitationForm, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  csl: 'application/vnd.citationstyles.csl+json',
  txt: 'text/plain; charset=utf-8',
};

/** What every form of a citation says. */
export interface Cited {
  readonly id: string;
  /** How BibTeX and CSL (1.0.2) call what is cited. */
  readonly type: { readonly bib: 'techreport' | 'misc'; readonly csl: 'standard' | 'webpage' };
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  /** When this version became public; its day in UTC is told. */
  readonly at: Date;
  readonly url: string;
  readonly note: string;
}

/** A citation as BibTeX, CSL-JSON (1.0.2) or one plain sentence. */
export function citation(form: CitationForm, cited: Cited): string {
  if (form === 'bib') return bibtex(cited);
  return form === 'csl' ? cslJson(cited) : `${plain(cited)}\n`;
}

function bibtex({ at, id, note, publisher, title, type, url, version }: Cited): string {
  const fields = {
    title: `{${escaped(title)}}`,
    publisher,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    version,
    url: braced(url),
    note,
    date: dayOf(at),
  };
  const lines = Object.entries(fields).map(
    ([name, value]) =>
      `  ${name} = {${typeof value === 'string' && name !== 'title' && name !== 'url' ? escaped(value) : value}}`,
  );
  return `@${type.bib}{${id},\n${lines.join(',\n')}\n}\n`;
}

function cslJson({ at, id, note, publisher, title, type, url, version }: Cited): string {
  const item = {
    id,
    type: type.csl,
    title,
    publisher,
    version,
    issued: { 'date-parts': [[at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]] },
    URL: url,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function plain({ at, publisher, title, url, version }: Cited): string {
  return `${title}. Version ${version}. ${publisher}, ${dayOf(at)}. ${url}`;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
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
