import { Clock } from '#libs/kernel';
import { type PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkBody } from '../../domain/body/body-faults.js';
import { placedIn, type FileFault } from '../../domain/files/content-file.js';
import type { ContentDocument } from '../../domain/files/content-document.js';
import type { ContentBody } from '../content-kind.js';
import { ContentKinds } from '../content-kinds.js';
import { ContentLedger } from '../content-ledger.js';
import { ContentLinks } from '../links/content-links.js';
import type { ReadFile } from './content-intake.js';

/** One step of the past of an item: a publication, or its leaving the public. */
interface PastStep {
  readonly read: ReadFile;
  /** The number of the publication; null for leaving the public. */
  readonly publication: number | null;
  readonly at: string;
}

type CheckedVersion = { readonly body: ContentBody } | { readonly faults: readonly PlacedFault[] };

/**
 * Lets the kinds live through the past of items that come from files, in the order in which it happened, so that their
 * typed tables end up as they were. Runs within a unit of work, when the items themselves are there.
 */
@Injectable()
export class ContentReplay {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly clock: Clock,
    private readonly ledger: ContentLedger,
    private readonly links: ContentLinks,
  ) {}

  /**
   * Publishes and withdraws everything again. A version that refers to one that comes later waits for it; a past version
   * that the kind no longer understands is passed over, and stays in the history alone.
   *
   * @returns what is wrong with versions that the public is to read; what was written must not be kept then
   */
  async run(files: readonly ReadFile[]): Promise<FileFault[]> {
    let waiting = files
      .flatMap(pastOf)
      .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
      before = waiting.length;
      waiting = await this.round(waiting);
      if (waiting.length === before) waiting = withoutOnePast(waiting);
    }
    if (waiting.length > 0) return this.faultsOf(waiting);
    for (const { document } of files) await this.settle(document);
    return [];
  }

  /** Takes every step that can be taken, and answers those that cannot. */
  private async round(steps: readonly PastStep[]): Promise<PastStep[]> {
    const stuck: PastStep[] = [];
    const stuckItems = new Set<string>();
    for (const step of steps) {
      const { id } = step.read.document;
      if (!stuckItems.has(id) && (await this.takeStep(step))) continue;
      stuckItems.add(id);
      stuck.push(step);
    }
    return stuck;
  }

  private async takeStep({ read: { document }, publication: number }: PastStep): Promise<boolean> {
    const kind = this.kinds.named(document.kind);
    const { id, key, authority: authorityId, gone, verifiedAt } = document;
    if (number === null) {
      await kind.withdraw({ id, key, why: gone!.why, at: new Date(gone!.at) });
      return true;
    }
    const { publishedAt } = document.publications[number - 1]!;
    const checked = await this.check(document, number);
    if (!('body' in checked)) return false;
    const at = new Date(publishedAt);
    const isLast = number === document.publications.length;
    await kind.publish({
      id,
      key: kind.keyOf(checked.body),
      body: checked.body,
      publication: number,
      publishedAt: at,
      verifiedAt: isLast && verifiedAt !== null ? new Date(verifiedAt) : at,
      authorityId,
    });
    return true;
  }

  private async faultsOf(steps: readonly PastStep[]): Promise<FileFault[]> {
    const faults: FileFault[] = [];
    for (const {
      read: { file, document },
      publication,
    } of steps) {
      const checked = publication === null ? null : await this.check(document, publication);
      if (checked !== null && 'faults' in checked) faults.push(...placedIn(file, checked.faults));
    }
    return faults;
  }

  /** The body of a publication as the kind reads it, or why it cannot be published as it stands in the file. */
  private async check(document: ContentDocument, number: number): Promise<CheckedVersion> {
    const kind = this.kinds.named(document.kind);
    const at = ['publications', number - 1, 'body'];
    const checked = checkBody(kind.schema, document.publications[number - 1]!.body);
    const found = checked.ok ? await kind.faultsOf(checked.body, document.id) : checked.faults;
    if (!checked.ok || found.length > 0)
      return { faults: found.map(({ path, reason }) => ({ path: [...at, ...path], reason })) };
    const { body } = checked;
    const names = { key: kind.keyOf(body), address: kind.addressOf(body) };
    const faults = reasonsAgainst(document, number, names);
    return faults.length > 0 ? { faults } : { body };
  }

  private async settle({ id, kind, authority: authorityId }: ContentDocument): Promise<void> {
    await this.ledger.note({ id, kind, authorityId }, { action: 'imported', by: null, at: this.clock.now() });
    await this.links.collect(id);
  }
}

function pastOf(read: ReadFile): PastStep[] {
  const { publications, gone } = read.document;
  return [
    ...publications.map(({ number, publishedAt: at }) => ({ read, publication: number, at })),
    ...(gone === null || publications.length === 0 ? [] : [{ read, publication: null, at: gone.at }]),
  ];
}

/** Gives up the first step that is only history; when there is none, all that wait stay stuck. */
function withoutOnePast(steps: readonly PastStep[]): PastStep[] {
  const at = steps.findIndex(isPast);
  return at < 0 ? [...steps] : steps.toSpliced(at, 1);
}

function isPast({ read: { document }, publication: number }: PastStep): boolean {
  return number !== null && (number < document.publications.length || document.gone !== null);
}

/** The version the public reads has to be found under the names that the file gives it. */
function reasonsAgainst(
  { key, publications }: ContentDocument,
  number: number,
  names: { readonly key: string; readonly address: string },
): PlacedFault[] {
  if (number !== publications.length) return [];
  const { address } = publications[number - 1]!;
  return [
    ...(names.key === key ? [] : [{ path: ['key'], reason: `Its content calls it ${names.key}.` }]),
    ...(names.address === address
      ? []
      : [
          {
            path: ['publications', number - 1, 'address'],
            reason: `Its content is read at ${names.address}.`,
          },
        ]),
  ];
}
