/** What a text names, as it is written there. */
export interface NamedTarget {
  readonly raw: string;
  /** The number of a MIM, like `3`; null for one's own. */
  readonly mim: string | null;
  /** The requirement as it is written, like `C5.R0` or `R1.3`; null for the MIM as a whole. */
  readonly requirement: string | null;
}

const REQUIREMENT = String.raw`(?:C\d{1,2}\.R\d{1,2}[a-z]?|RC?\d{1,2}\.\d{1,2}[a-z]?)(?![\w-]|\.\d)`;
const SHORT_REQUIREMENT = String.raw`R\d{1,2}(?![\w-]|\.\d)`;
const MIM_NUMBER = String.raw`\d{1,2}[a-z]?(?!\w|\.\d)`;
// Blanks are bounded everywhere: a text of blanks must not be read again and again.
const GAP = String.raw`\s{0,3}`;
const LINK = String.raw`(?:['’]s)?(?:[.:,]|${GAP}\(|\s)\s?(?:requirement |req\. )?`;
const AND = String.raw`${GAP}(?:[,;&/]|and\b|or\b)${GAP}(?:(?:and|or)\s)?`;
const TO = String.raw`${GAP}(?:-|–|to\b|through\b)${GAP}`;

/** `MIM3.C5.R0`, `MIM6 R1.3`, `MIM2 (R1.1, R1.2)`: a MIM with requirements of it. */
const OF_MIM = new RegExp(
  String.raw`\bMIM[\s-]?(\d{1,2}[a-z]?)${LINK}(${REQUIREMENT}(?:${AND}${REQUIREMENT})*)`,
  'g',
);
/** `R1.3 of MIM2`. */
const OF_MIM_BEHIND = new RegExp(
  String.raw`\b(${REQUIREMENT})\s(?:of|in|from)\sMIM[\s-]?(${MIM_NUMBER})`,
  'g',
);
/** `MIMs 1, 2 and 6`, `MIMs 0-3`. */
const LIST = new RegExp(
  String.raw`\bMIMs\s(${MIM_NUMBER}(?:(?:${AND}|${TO})(?:MIM[\s-]?)?${MIM_NUMBER})*)`,
  'g',
);
/** `MIM1 to MIM3`. */
const RANGE = new RegExp(String.raw`\bMIM[\s-]?(${MIM_NUMBER})${TO}MIM[\s-]?(${MIM_NUMBER})`, 'g');
const MIM = new RegExp(String.raw`\bMIM[\s-]?(${MIM_NUMBER})`, 'g');
const OWN = new RegExp(String.raw`\b(?:${REQUIREMENT}|${SHORT_REQUIREMENT})`, 'g');

const ADDRESS = /\bhttps?:\/\/[^\s)>\]]+/g;
const MOST_IN_RANGE = 20;
const LONGEST_RAW = 80;

/** Everything a text names, form after form; a place is read once. */
export function targetsIn(text: string): NamedTarget[] {
  let rest = text.replace(ADDRESS, blank);
  const found: NamedTarget[] = [];
  const take = (form: RegExp, read: (match: RegExpMatchArray) => NamedTarget[]) => {
    for (const match of rest.matchAll(form)) found.push(...read(match));
    rest = rest.replace(form, blank);
  };
  take(OF_MIM, ([raw, mim = '', list = '']) => requirementsOf(list, mim, raw));
  take(OF_MIM_BEHIND, ([raw, list = '', mim = '']) => requirementsOf(list, mim, raw));
  take(LIST, ([raw, list = '']) =>
    listed(list).map((mim) => ({ raw: raw.slice(0, LONGEST_RAW), mim, requirement: null })),
  );
  take(RANGE, ([raw, from = '', to = '']) =>
    numbersBetween(from, to).map((mim) => ({ raw, mim, requirement: null })),
  );
  take(MIM, ([raw, mim = '']) => [{ raw, mim: plain(mim), requirement: null }]);
  take(OWN, ([raw]) => [{ raw, mim: null, requirement: raw }]);
  return found;
}

function requirementsOf(list: string, mim: string, raw: string): NamedTarget[] {
  return [...list.matchAll(new RegExp(REQUIREMENT, 'g'))].map(([requirement]) => ({
    raw: raw.slice(0, LONGEST_RAW).trim(),
    mim: plain(mim),
    requirement,
  }));
}

function listed(list: string): string[] {
  const range = new RegExp(`(${MIM_NUMBER})${TO}(?:MIM[\\s-]?)?(${MIM_NUMBER})`, 'g');
  const between = [...list.matchAll(range)].flatMap(([, from = '', to = '']) => numbersBetween(from, to));
  const rest = list.replace(range, blank);
  const single = [...rest.matchAll(new RegExp(`\\b${MIM_NUMBER}`, 'g'))].map(([one]) => plain(one));
  return [...new Set([...between, ...single])];
}

function numbersBetween(from: string, to: string): string[] {
  const [first, last] = [Number.parseInt(from, 10), Number.parseInt(to, 10)];
  if (last < first || last - first > MOST_IN_RANGE) return [plain(from), plain(to)];
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
}

/** `07` as `7`. */
function plain(number: string): string {
  return number.replace(/^0+(?=\d)/, '').toLowerCase();
}

/** Blanks in place of what was read, so that nothing is read twice. */
function blank(text: string): string {
  return ' '.repeat(text.length);
}
