/**
 * Marks that cannot be seen, or turn the direction of writing: they let a text look different from what it says.
 * The two that choose between a symbol and its emoji stay where there is such a symbol.
 */
const UNSEEN = /(?![\uFE0E\uFE0F])[\p{Cf}\p{DI}]|(?<![\p{S}\d#*])[\uFE0E\uFE0F]/gu;

/** The same, without the joiners between letters or symbols: some scripts and emoji are written with them. */
const UNSEEN_IN_TEXT = new RegExp(
  String.raw`(?!(?<=[\p{L}\p{M}\p{S}])[\u200C\u200D](?=[\p{L}\p{M}\p{S}]))(?:${UNSEEN.source})`,
  'gu',
);

const LINE_BREAK = /\r\n?|[\p{Zl}\p{Zp}\u0085]/gu;
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/**
 * What a person wrote on one line, like a name, as it is kept: without marks that cannot be seen, and with one space for
 * every run of spaces, line breaks and control characters. Empty when there was nothing to see.
 */
export function cleanLine(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** What a person wrote on several lines, likewise: its lines, spaces and tabs stay. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(UNSEEN_IN_TEXT, '')
    .replace(CONTROL, '')
    .normalize('NFC')
    .trim();
}
