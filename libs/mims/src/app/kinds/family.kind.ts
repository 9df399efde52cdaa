import { ContentKind, PublishesContent, type PublishedItem, type WithdrawnItem } from '#libs/curation';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { familyBody, type FamilyBody } from '../../domain/bodies/family-body.js';
import { familyAddress } from '../../domain/addresses.js';
import { EditionWriter } from '../../persistence/edition.writer.js';
import { PublishCheckRepository } from '../../persistence/publish-check.repository.js';

/** What stands at the place of a family in addresses below /mims, and is none. */
const PAGES: ReadonlySet<string> = new Set(['families', 'compare', 'clauses', 'claims', 'conformance']);

/** Families of MIMs on the editorial flow. */
@Injectable()
@PublishesContent()
export class FamilyKind extends ContentKind<FamilyBody> {
  readonly name = 'mim-family';
  readonly schema = familyBody;
  readonly owningGroup = 'technical';
  readonly proposers = 'members';
  readonly verifyEveryMonths = 12;

  constructor(
    private readonly checks: PublishCheckRepository,
    private readonly writer: EditionWriter,
  ) {
    super();
  }

  keyOf({ slug }: FamilyBody): string {
    return slug;
  }

  addressOf({ slug }: FamilyBody): string {
    return familyAddress(slug);
  }

  titleOf({ language, name }: FamilyBody) {
    return { [language]: { text: name, origin: 'original' as const } };
  }

  async faultsOf({ slug }: FamilyBody, itemId: string): Promise<readonly PlacedFault[]> {
    const path = ['slug'];
    if (PAGES.has(slug)) return [{ path, reason: `“${slug}” is the address of a page here.` }];
    const owner = await this.checks.familyId(slug);
    if (owner !== null && owner !== itemId)
      return [{ path, reason: `“${slug}” is the address of another family.` }];
    const before = await this.checks.familySlug(itemId);
    if (before === null || before === slug) return [];
    return [{ path, reason: `Its editions are kept under “${before}”. The address of a family stays.` }];
  }

  async publish(item: PublishedItem<FamilyBody>): Promise<void> {
    await this.writer.writeFamily(item);
  }

  async withdraw(item: WithdrawnItem): Promise<void> {
    await this.writer.withdraw('mim_family', item);
  }
}
