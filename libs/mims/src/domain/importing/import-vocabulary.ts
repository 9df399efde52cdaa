import type { MimPart, RequirementLevel } from '../bodies/vocabulary.js';

/** The headings under which repositories write the six parts, in the languages seen so far. */
const PARTS: readonly (readonly [MimPart, RegExp])[] = [
  [
    'objective',
    /^(objectives?|goals?|aims?|purpose|ziele?|zielsetzung|objectifs?|doel(en|stelling)?|objetivos?|obiettiv[oi])$/,
  ],
  [
    'capabilities',
    /^(capabilit(y|ies)|fähigkeiten|capacités|capaciteiten|capacidades|capacità)( ?(and|&|und|et|en|y|e) ?(requirements|anforderungen|exigences|eisen|requisitos|requisiti))?$/,
  ],
  ['requirements', /^(requirements?|anforderung(en)?|exigences?|eisen|requisitos?|requisit[oi])$/],
  ['mechanisms', /^(mechanisms?|mechanism(en|us)|mécanismes?|mechanismes?|mecanismos?|meccanism[oi])$/],
  [
    'guidance',
    /^(interoperability )?guidance$|^(hinweise|leitfaden) (zur|für) interoperabilität$|^interoperabilit(y guidelines?|ätshinweise)$/,
  ],
  [
    'conformance',
    /^(conformance|compliance|conformity)( ?(and|&) ?(conformance|compliance))?( testing| tests?)?$|^konformität(sprüfung)?( und prüfung)?$/,
  ],
  ['other', /^(resources?|references?|links|further reading|ressourcen|literatur|quellen|bronnen)$/],
];

/** The part whose heading this is, or null. Numbers and colons around the word do not matter. */
export function partOfHeading(title: string): MimPart | null {
  const plain = title
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[\s:.]+$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return PARTS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** Whether a heading or a bold line announces requirements: `Requirements:`. */
export function announcesRequirements(title: string): boolean {
  return partOfHeading(title) === 'requirements';
}

/** Headings under which key words are explained, not used. */
export function explainsWords(title: string): boolean {
  return /terminolog|key ?words?|glossar|definition|conventions|begriff|abbreviat|notation/i.test(title);
}

const LEVELS: readonly (readonly [RequirementLevel, RegExp])[] = [
  ['shall', /\b(SHALL|MUST|REQUIRED|MUSS|MÜSSEN)\b/],
  ['should', /\b(SHOULD|RECOMMENDED|SOLL|SOLLEN|SOLLTE|SOLLTEN)\b/],
  ['may', /\b(MAY|OPTIONAL|KANN|KÖNNEN|DARF|DÜRFEN)\b/],
];

/** How binding a text is by its first key word in capitals; `unspecified` where it has none. */
export function levelOf(text: string): RequirementLevel {
  const found = LEVELS.map(([level, words]) => ({ level, at: words.exec(text)?.index ?? -1 })).filter(
    ({ at }) => at >= 0,
  );
  return found.sort((a, b) => a.at - b.at)[0]?.level ?? 'unspecified';
}

/** What a column of its own says of the level, in any case: `Must`, `optional`. */
export function levelOfCell(text: string): RequirementLevel {
  return levelOf(text.toUpperCase());
}

/** A number with its letter at the beginning of a text, and what follows it. */
export interface Numbered {
  /** As written, without blank space: `R.1`, `RC1.1`, `M1`. */
  readonly number: string;
  readonly rest: string;
}

const DIGITS = String.raw`\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?`;
const AFTER = String.raw`(?![\p{L}\p{N}])(?:\.(?=\s|$))?`;
const FORMS = {
  requirement: formOf('RC|REQ|FR|NFR|R', 'requirement|anforderung|exigence|eis|requisito'),
  capability: formOf('C', 'capability|fähigkeit|capacité|capaciteit|capacidad|capacità'),
  mechanism: formOf('M', 'mechanism|mechanismus|mécanisme|mechanisme|mecanismo|meccanismo'),
} as const;
const LETTERS = { requirement: 'R', capability: 'C', mechanism: 'M' } as const;

function formOf(letters: string, words: string): RegExp {
  return new RegExp(
    `^(\\*\\*|__)?\\s*\\[?(?:(${letters})\\s?[.-]?\\s?|(${words})\\s+)(${DIGITS})${AFTER}\\]?([\\s\\S]*)$`,
    'iu',
  );
}

/** Reads the number of a requirement, a capability or a mechanism off the beginning of a text. */
export function numberedAs(kind: keyof typeof FORMS, text: string): Numbered | null {
  const found = FORMS[kind].exec(text.trim());
  if (found === null) return null;
  const [, bold = '', letters, , digits = '', rest = ''] = found;
  const written = letters === undefined ? LETTERS[kind] : letters.toUpperCase();
  const dot = new RegExp(`^(\\*\\*|__)?\\s*\\[?${letters ?? ' '}\\.`, 'i').test(text.trim()) ? '.' : '';
  return { number: `${written}${dot}${digits}`, rest: withoutMarks(rest, bold) };
}

/** Takes away what stands between a number and its text; bold that goes on over the text stays bold. */
function withoutMarks(rest: string, bold: string): string {
  const between = /^\s*[:.)–—-]*\s*/;
  const text = rest.replace(between, '');
  if (bold === '') return text.trim();
  return text.startsWith(bold)
    ? text.slice(bold.length).replace(between, '').trim()
    : `${bold}${text}`.trim();
}

/** The number without dots after its letter and in small letters, as keys have it: `R.1` and `r1` are both `r1`. */
export function numberKey(number: string): string {
  return number
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/g, '')
    .replace(/^([a-z]+)[.-]/, '$1');
}

const FOLDED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  ł: 'l',
};

/** Small letters, digits and hyphens, at most `max`; empty where no letter is left. */
export function slugOf(text: string, max = 60): string {
  return text
    .toLowerCase()
    .replaceAll(/[äöüßøæł]/g, (letter) => FOLDED[letter]!)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replaceAll(/^-+|-+$/g, '');
}
