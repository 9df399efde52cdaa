import { ContentKind, PublishesContent, type PublishedItem, type WithdrawnItem } from '#libs/curation';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { editionBody, type EditionBody } from '../../domain/bodies/edition-body.js';
import { editionAddress } from '../../domain/addresses.js';
import { EditionWriter } from '../../persistence/edition.writer.js';
import { PublishCheckRepository } from '../../persistence/publish-check.repository.js';

/** Editions of MIMs on the editorial flow. */
@Injectable()
@PublishesContent()
export class EditionKind extends ContentKind<EditionBody> {
  readonly name = 'mim-edition';
  readonly schema = editionBody;
  readonly owningGroup = 'technical';
  readonly proposers = 'members';
  readonly verifyEveryMonths = 12;

  constructor(
    private readonly checks: PublishCheckRepository,
    private readonly writer: EditionWriter,
  ) {
    super();
  }

  keyOf({ family, number }: EditionBody): string {
    return `${family}/${number}`;
  }

  addressOf({ family, number }: EditionBody): string {
    return editionAddress(family, number);
  }

  titleOf({ language, name }: EditionBody) {
    return { [language]: { text: name, origin: 'original' as const } };
  }

  async faultsOf({ family, number }: EditionBody, itemId: string): Promise<readonly PlacedFault[]> {
    const faults: PlacedFault[] = [];
    if (!(await this.checks.familyStands(family)))
      faults.push({ path: ['family'], reason: `There is no family “${family}”. Publish it first.` });
    const owner = await this.checks.editionId(family, number);
    if (owner !== null && owner !== itemId)
      faults.push({ path: ['number'], reason: `“${number}” is the number of another edition.` });
    const before = await this.checks.editionSeat(itemId);
    if (before !== null && (before.family !== family || before.edition !== number))
      faults.push({
        path: ['number'],
        reason: `Its MIMs are kept under “${before.family} ${before.edition}”. The number of an edition stays.`,
      });
    return faults;
  }

  async publish(item: PublishedItem<EditionBody>): Promise<void> {
    await this.writer.writeEdition(item);
  }

  async withdraw(item: WithdrawnItem): Promise<void> {
    await this.writer.withdraw('mim_edition', item);
  }
}
