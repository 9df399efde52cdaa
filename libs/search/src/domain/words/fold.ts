/** Letters that no decomposition takes apart, as they are typed where a keyboard lacks them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
};

/** A word without capitals, accents and compatibility forms; a Greek final sigma becomes a plain one. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłħıŋς]/g, (letter) => LETTERS[letter]!);
}

/** A word of a text: how it is found, and where it stands. */
export interface Token {
  readonly term: string;
  /** Offsets in the text, in UTF-16 units; the end stands behind the last one. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a text in their order: runs of letters and digits, so that `NGSI-LD` is two. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    for (const term of fold(word).match(WORD) ?? [])
      found.push({ term, start: index, end: index + word.length });
  return found;
}

/** The words of a text as they are found. */
export function terms(text: string): string[] {
  return tokens(text).map(({ term }) => term);
}
