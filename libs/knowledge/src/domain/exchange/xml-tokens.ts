/** A piece of an XML text: the beginning or the end of an element, or text. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w.:-]+)\s*>|<([\w.:-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/gy;
/** By the few names of attributes that are asked for. */
const patterns = new Map<string, RegExp>();
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/**
 * The pieces of an XML text as office programs write it. Names lose their prefix. There are no document types here, and so
 * nothing that a small text could unfold into a large one.
 *
 * @throws Error where the text is no such XML
 */
export function* xmlTokens(xml: string): Generator<XmlToken, void> {
  PIECE.lastIndex = 0;
  for (let at = 0; at < xml.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(xml);
    if (piece === null) throw new Error('This is not the XML of a table.');
    const end = PIECE.lastIndex;
    const [, data, closed, opened, attributes = '', slash, text] = piece;
    if (data !== undefined) yield { type: 'text', text: data };
    else if (closed !== undefined) yield { type: 'close', name: withoutPrefix(closed) };
    else if (opened !== undefined)
      yield { type: 'open', name: withoutPrefix(opened), attributes, isEmpty: slash === '/' };
    else if (text !== undefined) yield { type: 'text', text: decoded(text) };
    // Whoever took a piece may have read another text meanwhile.
    PIECE.lastIndex = end;
  }
}

/** An attribute of an element that begins; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const pattern =
    patterns.get(name) ?? new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const match = pattern.exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decoded(value);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
