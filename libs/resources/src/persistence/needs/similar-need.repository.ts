import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MOST_SIMILAR } from '../../domain/needs/need.js';

/** Words that say little are short; a title of such words alone is taken as it is. */
const SHORTEST_WORD = 5;
const MOST_WORDS = 8;
/** So many that have one of the words are compared, so that a word that everybody uses costs no more. */
const MOST_COMPARED = 500;

/** Finds needs that may say the same. */
@Injectable()
export class SimilarNeedRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The needs that have most words of a title, or words much like them, the nearest first. One word in three has to be
   * there.
   */
  async idsLike(title: string): Promise<string[]> {
    const words = tellingWords(title);
    if (words.length === 0) return [];
    const likes = words.map((_word, at) => `(folded_text($${at + 2}) <% i.search_text)`);
    const hits = likes.map((like) => `${like}::integer`).join(' + ');
    const rows = await this.uow.query<{ id: string }>(
      `SELECT n.id FROM (
         SELECT i.id, i.support, i.sort_title, ${hits} AS hits FROM shelf_item i
         WHERE i.kind = 'need' AND (${likes.join(' OR ')})
         ORDER BY -i.support, i.sort_title, i.id LIMIT ${MOST_COMPARED}) n
       WHERE n.hits >= $1 ORDER BY n.hits DESC, -n.support, n.sort_title, n.id LIMIT ${MOST_SIMILAR}`,
      [Math.ceil(words.length / 3), ...words],
    );
    return rows.map(({ id }) => id);
  }
}

function tellingWords(title: string): string[] {
  const all = [...new Set(title.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''))];
  const long = all.filter((word) => word.length >= SHORTEST_WORD);
  return (long.length > 0 ? long : all).slice(0, MOST_WORDS);
}
