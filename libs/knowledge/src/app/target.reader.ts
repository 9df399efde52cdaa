import { CommunityFacade } from '#libs/community';
import { PublicRecords, type FoundRecord } from '#libs/curation';
import { localize, type Locale } from '#libs/kernel';
import { Injectable } from '@nestjs/common';

/** What everybody can read at an address. */
export interface Target {
  /** Where it is read now. */
  readonly address: string;
  readonly title: string;
  readonly kind: string;
}

/** Kinds whose items have pages of their parts below them: the requirements of a MIM. */
const KINDS_WITH_PARTS: readonly string[] = ['mim'];
const AUTHORITY = /^\/community\/authorities\/([0-9a-f-]{36})$/;
const GROUP = /^\/groups\/([a-z0-9-]+)$/;

/** Finds out what is read at addresses of the hub, whatever library it belongs to. */
@Injectable()
export class TargetReader {
  constructor(
    private readonly records: PublicRecords,
    private readonly community: CommunityFacade,
  ) {}

  /** What is public at these addresses; those where nothing is are not among the keys. */
  async at(addresses: readonly string[], locale: Locale): Promise<ReadonlyMap<string, Target>> {
    const wanted = [...new Set(addresses)];
    const found = await this.records.atEach(wanted.flatMap((address) => [address, above(address)]));
    const byAddress = new Map(found.map((record) => [record.asked, record]));
    const places = await this.places(wanted, locale);
    const targets = wanted.flatMap((address): [string, Target][] => {
      const target = places.get(address) ?? contentAt(address, byAddress);
      return target === null ? [] : [[address, target]];
    });
    return new Map(targets);
  }

  /** Authorities that everybody may know of, and groups. */
  private async places(addresses: readonly string[], locale: Locale): Promise<ReadonlyMap<string, Target>> {
    const ids = addresses.flatMap((address) => AUTHORITY.exec(address)?.[1] ?? []);
    const authorities = ids.length === 0 ? [] : await this.community.authorityViews(ids);
    const groups = addresses.some((address) => GROUP.test(address)) ? await this.community.groupViews() : [];
    const all = [
      ...authorities
        .filter(({ checked }) => checked)
        .map(({ id, ...named }) => ({
          ...named,
          address: `/community/authorities/${id}`,
          kind: 'authority',
        })),
      ...groups.map(({ slug, ...named }) => ({ ...named, address: `/groups/${slug}`, kind: 'group' })),
    ];
    return new Map(
      all.map(({ address, kind, name, sourceLocale }) => [
        address,
        { address, kind, title: localize(name, locale, sourceLocale).text },
      ]),
    );
  }
}

function contentAt(address: string, records: ReadonlyMap<string, FoundRecord>): Target | null {
  const record = records.get(address);
  if (record !== undefined) return living(record, '');
  const whole = records.get(above(address));
  if (whole === undefined || !KINDS_WITH_PARTS.includes(whole.kind)) return null;
  return living(whole, address.slice(above(address).length));
}

function living({ address, gone, kind, title }: FoundRecord, part: string): Target | null {
  return gone === null ? { address: address + part, kind, title } : null;
}

function above(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}
