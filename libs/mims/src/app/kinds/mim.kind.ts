import {
  ContentKind,
  PublishesContent,
  type PublishedItem,
  type Translated,
  type WithdrawnItem,
} from '#libs/curation';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { mimAddress } from '../../domain/addresses.js';
import { mimBody, type MimBody } from '../../domain/bodies/mim-body.js';
import { keyFaults, ownFaults } from '../../domain/mim-faults.js';
import { MimWriter } from '../../persistence/mim.writer.js';
import { PublishCheckRepository } from '../../persistence/publish-check.repository.js';

/** MIMs on the editorial flow. */
@Injectable()
@PublishesContent()
export class MimKind extends ContentKind<MimBody> {
  readonly name = 'mim';
  readonly schema = mimBody;
  readonly owningGroup = 'technical';
  readonly proposers = 'members';
  readonly verifyEveryMonths = 12;

  constructor(
    private readonly checks: PublishCheckRepository,
    private readonly writer: MimWriter,
  ) {
    super();
  }

  keyOf({ family, edition, slug }: MimBody): string {
    return `${family}/${edition}/${slug}`;
  }

  addressOf({ family, edition, slug }: MimBody): string {
    return mimAddress(family, edition, slug);
  }

  titleOf({ name }: MimBody): Translated {
    return name;
  }

  async faultsOf(body: MimBody, itemId: string): Promise<readonly PlacedFault[]> {
    return [
      ...(await this.seatFaults(body, itemId)),
      ...ownFaults(body),
      ...keyFaults(body, await this.writer.kept(itemId)),
    ];
  }

  async publish(item: PublishedItem<MimBody>): Promise<void> {
    await this.writer.write(item);
  }

  async withdraw(item: WithdrawnItem): Promise<void> {
    await this.writer.withdraw(item);
  }

  private async seatFaults(
    { family, edition, slug, number }: MimBody,
    itemId: string,
  ): Promise<PlacedFault[]> {
    const faults: PlacedFault[] = [];
    if (!(await this.checks.editionStands(family, edition)))
      faults.push({
        path: ['edition'],
        reason: `There is no edition ${edition} of “${family}”. Publish it first.`,
      });
    const sameSlug = await this.checks.mimBySlug(family, edition, slug);
    if (sameSlug !== null && sameSlug !== itemId)
      faults.push({ path: ['slug'], reason: `“${slug}” is the address of another MIM of this edition.` });
    const sameNumber = await this.checks.mimByNumber(family, edition, number);
    if (sameNumber !== null && sameNumber !== itemId)
      faults.push({ path: ['number'], reason: `${number} is the number of another MIM of this edition.` });
    const before = await this.checks.mimSeat(itemId);
    if (before !== null && (before.family !== family || before.edition !== edition))
      faults.push({
        path: ['edition'],
        reason: `This MIM was published in ${before.family} ${before.edition} and stays there. Begin a new one.`,
      });
    return faults;
  }
}
