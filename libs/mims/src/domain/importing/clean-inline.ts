/** What is said about a change to a line that its reader would otherwise not see. */
export type Remark = (what: string) => void;

const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[^\P{Cc}\t]/gu;
const CODE_SPAN = /(`+[^`]*`+)/;
const TAG =
  /<\/?(?:a|abbr|article|aside|audio|b|big|blockquote|body|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|mark|math|meta|nav|noscript|object|ol|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|sup|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|tt|u|ul|var|video|wbr)(?:\s[^<>]{0,2000})?\/?>/gi;
const LINK =
  /(!?)\[([^[\]\n]{0,500})\]\(\s*(?:<([^<>\n]{0,2000})>|((?:\\.|[^()\s\\]|\((?:\\.|[^()\s\\]){0,200}\)){0,2000}))(?:\s+["'][^"'\n]{0,300}["'])?\s*\)/g;
/** The mark that a relative link or a picture is turned into where it leads nowhere outside its repository. */
export type ResolveLink = (target: string) => string | null;

/**
 * One line of Markdown without what a reader cannot see and without HTML. Nothing that can be read is taken away: the words
 * between tags stay, tags that are none stay as text.
 */
export function cleanInline(line: string, resolve: ResolveLink, remark: Remark): string {
  const visible = line.replaceAll(UNSEEN, '').replaceAll(/&#x200[bcd];|&zwnj;|&zwj;|&shy;/gi, '');
  if (visible !== line) remark('characters that cannot be seen were left out');
  return visible
    .replaceAll(/&#x20;|&#32;|&nbsp;|&#xa0;|\u00A0/gi, ' ')
    .split(CODE_SPAN)
    .map((piece, at) => (at % 2 === 1 ? piece : cleanPiece(piece, resolve, remark)))
    .join('');
}

function cleanPiece(piece: string, resolve: ResolveLink, remark: Remark): string {
  return withoutTags(
    piece.replaceAll(LINK, (whole: string, picture: string, label: string, angled: string, plain: string) =>
      linkText(whole, picture === '!', label, (angled ?? plain ?? '').trim(), resolve, remark),
    ),
    remark,
  );
}

function linkText(
  whole: string,
  picture: boolean,
  label: string,
  target: string,
  resolve: ResolveLink,
  remark: Remark,
): string {
  if (picture) return pictureText(label, target, remark);
  if (/^(https?:\/\/|mailto:)/i.test(target)) return whole;
  const resolved = resolve(target);
  if (resolved !== null) return `[${label}](${resolved})`;
  remark(`the link to “${target.slice(0, 120)}” leads nowhere outside the repository; its words were kept`);
  return label === '' ? target : label;
}

function pictureText(label: string, target: string, remark: Remark): string {
  const name = target.split(/[?#]/)[0]!.split('/').at(-1) ?? '';
  remark(`the picture “${name}” is not brought in; its place is marked`);
  return `(picture: ${label.trim() === '' ? name : label.trim()})`;
}

function withoutTags(piece: string, remark: Remark): string {
  const text = piece.replaceAll(/<br\s*\/?>/gi, ' ').replaceAll(TAG, (tag) => wordsOfTag(tag, remark));
  // What still looks like a tag is text of the author, like <dataset>; a link in angle brackets stays one.
  return text.replaceAll(/\\?<(?=[a-z/!?])(?!https?:\/\/|mailto:)/gi, '\\<');
}

function wordsOfTag(tag: string, remark: Remark): string {
  const name = /^<\/?([a-z0-9]+)/i.exec(tag)![1]!.toLowerCase();
  if (name === 'summary') return '**';
  if (name === 'img') return pictureText(attribute(tag, 'alt'), attribute(tag, 'src'), remark);
  const target = attribute(tag, 'href') || attribute(tag, 'src');
  remark(`the HTML mark-up <${name}> was left out${target === '' ? '' : `, with its address ${target}`}`);
  return '';
}

/** The value of an attribute of a tag of HTML or GitBook, or nothing. */
export function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
}
