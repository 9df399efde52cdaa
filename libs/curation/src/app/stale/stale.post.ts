import { newSecretToken } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import {
  STILL_TRUE_DAYS,
  StillTrueLinkRepository,
} from '../../persistence/stale/still-true-link.repository.js';
import { CurationPost, STALE_PATH, stillTruePath, type PathLink } from '../mail/curation-post.js';
import type { StaleLetter } from './stale-readers.js';

const MOST_TITLES = 10;

/** Writes to those who answer for content that grew stale. */
@Injectable()
export class StalePost {
  constructor(
    private readonly links: StillTrueLinkRepository,
    private readonly post: CurationPost,
  ) {}

  /** One mail with the first ten items, each with a link that is for this person and this item alone. */
  async tell({ reader, items }: StaleLetter): Promise<void> {
    const named = items.slice(0, MOST_TITLES);
    const links: PathLink[] = [];
    for (const { id, title } of named) {
      const { token, hash } = newSecretToken();
      await this.links.add(hash, id, reader.id);
      links.push({ label: `“${title}”`, path: stillTruePath(token) });
    }
    const more = items.length - named.length;
    const titles = named.map(({ title }) => `“${title}”`);
    const title = new Intl.ListFormat(reader.locale).format(more > 0 ? [...titles, `+ ${more}`] : titles);
    const values = { title, name: reader.name, days: String(STILL_TRUE_DAYS) };
    await this.post.send('stale', reader, STALE_PATH, values, { links });
  }
}
