import { NotFoundError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { parseMimAddress } from '../domain/addresses.js';
import { pairMims, type Kinship, type MimPair } from '../domain/compare/mims.js';
import { compareRequirements, type RequirementPair } from '../domain/compare/requirements.js';
import type { MimView } from '../domain/mim-view.js';
import { originalOf } from '../domain/original.js';
import { MimReader } from '../persistence/mim.reader.js';
import { RequirementReader, type ComparedRow } from '../persistence/requirement.reader.js';

/** A MIM with the name it is compared by. */
export interface TitledMim extends MimView {
  readonly title: string;
}

/** What became of a MIM and of its requirements. */
export interface MimComparison extends MimPair<TitledMim> {
  readonly requirements: readonly RequirementPair[];
}

/** Compares editions and single MIMs, always by what is public now and by the original texts. */
@Injectable()
export class MimComparisonService {
  constructor(
    private readonly mims: MimReader,
    private readonly requirements: RequirementReader,
  ) {}

  /** What became of the MIMs of one edition in another. */
  async editions(family: string, from: string, to: string): Promise<MimComparison[]> {
    const [earlier, later] = await Promise.all([
      this.mims.ofEdition(family, from),
      this.mims.ofEdition(family, to),
    ]);
    const kin = await this.mims.kin(earlier.map(({ id }) => id));
    return this.compare(pairMims(titled(earlier), titled(later), kin));
  }

  /**
   * What became of one MIM in another, whether they are the same or not.
   *
   * @throws NotFoundError when there is no MIM at one of the addresses
   */
  async pair(from: string, to: string): Promise<MimComparison> {
    const [[earlier], [later]] = await Promise.all([this.at(from), this.at(to)]);
    const same: Kinship[] = [{ mimId: earlier.id, kinId: later.id }];
    const [pair] = await this.compare(pairMims([earlier], [later], same));
    return pair ?? { from: earlier, to: later, renumbered: false, renamed: false, requirements: [] };
  }

  private async at(address: string): Promise<[TitledMim]> {
    const place = parseMimAddress(address);
    const mim = place && (await this.mims.bySlug(place.family, place.edition, place.slug));
    if (mim === null) throw new NotFoundError('MIM_NOT_FOUND');
    return [withTitle(mim)];
  }

  private async compare(pairs: readonly MimPair<TitledMim>[]): Promise<MimComparison[]> {
    const ids = pairs.flatMap(({ from, to }) => [from?.id ?? [], to?.id ?? []].flat());
    const rows = Map.groupBy(await this.requirements.forComparison(ids), ({ mimId }) => mimId);
    const of = (mim: TitledMim | null): readonly ComparedRow[] => (mim && rows.get(mim.id)) ?? [];
    return pairs.map((pair) => ({ ...pair, requirements: compareRequirements(of(pair.from), of(pair.to)) }));
  }
}

function titled(mims: readonly MimView[]): TitledMim[] {
  return mims.map(withTitle);
}

function withTitle(mim: MimView): TitledMim {
  return { ...mim, title: originalOf(mim.head.name, mim.head.language) };
}
