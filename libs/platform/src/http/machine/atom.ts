import { Feed } from 'feed';

/** The media type of a feed. */
export const ATOM = 'application/atom+xml; charset=utf-8';

/** One change that a reader of the feed learns of. */
export interface FeedEntry {
  /** The page that changed, without origin. */
  readonly address: string;
  /** Tells this change from others of the same page. */
  readonly publication: number;
  readonly title: string;
  readonly summary: string;
  readonly at: Date;
}

/** What the feed says of itself. */
export interface FeedDescription {
  readonly title: string;
  /** The feed's own address and that of the page it belongs to, without origin. */
  readonly self: string;
  readonly page: string;
}

/**
 * The feed as Atom (RFC 4287). It never changes for another reason than a publication: the time of the feed is that of its
 * newest entry.
 *
 * @param origin of the hub, without a slash at its end
 */
export function atomFeed(
  { page, self, title }: FeedDescription,
  entries: readonly FeedEntry[],
  origin: string,
): string {
  const feed = new Feed({
    id: origin + self,
    title: readable(title),
    link: origin + page,
    feedLinks: { atom: origin + self },
    updated: entries[0]?.at ?? new Date(0),
    author: { name: 'Living Hub' },
    copyright: '',
    generator: 'Living Hub',
  });
  for (const { address, at, publication, summary, title: what } of entries)
    feed.addItem({
      id: `${origin}${address}?publication=${publication}`,
      title: readable(what),
      link: origin + address,
      description: readable(summary),
      date: at,
    });
  return feed.atom1();
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Readers take titles and summaries for HTML, so texts are escaped; and XML cannot hold every character, escaped or not. */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
}
