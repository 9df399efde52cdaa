import { pathText } from '#libs/platform';
import { fieldsIn, isGroup } from '../body/fields-in.js';
import type { Shape } from '../body/shape.js';

/** An address that a body leads to, and the first place where it does. */
export interface OutboundLink {
  readonly url: string;
  readonly path: string;
}

const MOST_LINKS = 2_000;
const MAX_LENGTH = 2_000;
/** An address in running text, in whatever way Markdown writes it. */
const ADDRESS = /https?:\/\/[^\s<>"'`\\^{}|[\]]+/gi;

/** Every address on the web that a body leads to, once: from fields for addresses and from links in its prose. */
export function linksIn(shape: Shape, body: unknown): OutboundLink[] {
  const found = new Map<string, string>();
  for (const { note, path, value } of fieldsIn(shape, body)) {
    const texts = note.field === 'translated' ? textsOf(value) : [value];
    const isProse = note.prose === true;
    if (!isProse && note.field !== 'web-address') continue;
    for (const text of texts.filter((one) => typeof one === 'string'))
      for (const url of isProse ? addressesIn(text) : [text]) {
        const address = tidy(url);
        if (address !== null && !found.has(address)) found.set(address, pathText(path));
        if (found.size >= MOST_LINKS) return asLinks(found);
      }
  }
  return asLinks(found);
}

function asLinks(found: ReadonlyMap<string, string>): OutboundLink[] {
  return [...found].map(([url, path]) => ({ url, path }));
}

function textsOf(value: unknown): unknown[] {
  if (!isGroup(value)) return [];
  return Object.values(value).map((one) => (isGroup(one) ? one['text'] : null));
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map(([address]) => withoutEnd(address));
}

/** Sentences and Markdown put signs behind an address that are not part of it. */
function withoutEnd(address: string): string {
  let end = address.length;
  for (let open = unclosed(address), done = false; !done && end > 0;) {
    const last = address[end - 1]!;
    if (/[.,;:!?*_~]/.test(last)) end--;
    else if (last === ')' && open > 0) {
      open--;
      end--;
    } else done = true;
  }
  return address.slice(0, end);
}

/** How many closing brackets have no opening one before the end. */
function unclosed(address: string): number {
  return Math.max(0, address.split(')').length - address.split('(').length);
}

/** The address without the place within its page; null when it is none that can be asked for. */
function tidy(text: string): string | null {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}
