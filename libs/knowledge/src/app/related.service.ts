import { PublicRecords } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { Related } from '../domain/related.js';
import type { ShelfView } from '../domain/shelf-view.js';
import { titleIn } from '../domain/shelf-title.js';
import { ShelfRelationRepository } from '../persistence/shelf-relation.repository.js';
import { ShelfReader } from './shelf-reader.js';
import { TargetReader } from './target.reader.js';

const MOST = 200;

/** Shows how things belong together, from whichever side one looks. */
@Injectable()
export class RelatedService {
  constructor(
    private readonly relations: ShelfRelationRepository,
    private readonly reader: ShelfReader,
    private readonly records: PublicRecords,
    private readonly targets: TargetReader,
  ) {}

  /** What the item at an address says about others, then what others say about it or about parts of it; at most 200. */
  async of(asked: string, locale: Locale): Promise<Related[]> {
    const address = asked.replace(/\/+$/, '');
    const [record] = await this.records.atEach([address]);
    const names = record === undefined ? [] : await this.records.addressesOf(record.itemId);
    const item = record === undefined ? null : await this.reader.byId(record.itemId);
    const said = item === null ? [] : await this.said(item, locale);
    const heard = await this.heard([...new Set([address, ...names])], item?.id ?? null, locale);
    return distinct([...said, ...heard]).slice(0, MOST);
  }

  private async said(item: ShelfView, locale: Locale): Promise<Related[]> {
    const stated = await this.relations.from(item.id);
    const targets = await this.targets.at(
      stated.map(({ toAddress }) => toAddress),
      locale,
    );
    return stated.map(({ key, toAddress, type }) => {
      const target = targets.get(toAddress);
      return {
        type,
        direction: 'from',
        address: target?.address ?? toAddress,
        title: target?.title ?? toAddress,
        kind: target?.kind ?? null,
        note: noteOf(item, key),
        broken: target === undefined,
      };
    });
  }

  private async heard(names: readonly string[], self: string | null, locale: Locale): Promise<Related[]> {
    const stated = (await this.relations.to(names, MOST)).filter(({ itemId }) => itemId !== self);
    const items = await this.reader.byIds([...new Set(stated.map(({ itemId }) => itemId))]);
    const byId = new Map(items.map((item) => [item.id, item]));
    return stated.flatMap(({ itemId, key, type }): Related[] => {
      const item = byId.get(itemId);
      if (item === undefined) return [];
      const { address, kind } = item;
      const title = titleIn(item.body, locale);
      return [{ type, direction: 'to', address, title, kind, note: noteOf(item, key), broken: false }];
    });
  }
}

function noteOf({ body }: ShelfView, key: string): Related['note'] {
  const note = body.relations.find((relation) => relation.key === key)?.note;
  return note === undefined ? null : { texts: note, original: body.language };
}

/** Of what is said twice in the same words of the hub, what says more. */
function distinct(all: readonly Related[]): Related[] {
  const kept = new Map<string, Related>();
  for (const one of all) {
    const name = [one.direction, one.type, one.address].join(' ');
    const known = kept.get(name);
    if (known === undefined || known.note === null) kept.set(name, one);
  }
  return [...kept.values()];
}
