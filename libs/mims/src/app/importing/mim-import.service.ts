import { Injectable } from '@nestjs/common';
import { ContentProposals, type ProposalOutcome } from '#libs/curation';
import { InvalidInputError } from '#libs/kernel';
import { carryOver } from '../../domain/importing/carry-over.js';
import {
  earlierBody,
  fitted,
  importedBody,
  type ImportedBody,
  type ImportTarget,
} from '../../domain/importing/imported-body.js';
import type { MimSource } from '../../domain/importing/mim-source.js';
import { readMim, type MimReading } from '../../domain/importing/read-mim.js';
import {
  diffSentence,
  NO_DIFFERENCE,
  type RequirementDiff,
} from '../../domain/importing/requirement-diff.js';
import { referencesOf } from '../../domain/references.js';
import { canonicalNumber } from '../../domain/requirement-number.js';

/** Changes when the same repository may be read in another way. */
const IMPORTER = 'mim-importer 1';

/** That a text of the MIM names another MIM or a requirement. */
export interface ImportedReference {
  /** Where it stands: `requirements[r1.4].text`. */
  readonly path: string;
  readonly raw: string;
  /** Whether it names a requirement of this MIM that is not there. */
  readonly dangling: boolean;
}

/** What an import did, and everything there is to say about it. */
export interface MimImport {
  /** `dry-run` where nothing was written. */
  readonly outcome: ProposalOutcome['outcome'] | 'dry-run';
  readonly itemId: string | null;
  readonly revision: number | null;
  /** The lasting name of the item: `mims-plus/9.0/accessing-data`. */
  readonly key: string;
  readonly body: ImportedBody;
  readonly reading: MimReading;
  /** Against the latest body the hub has; null where it has none. */
  readonly requirements: RequirementDiff | null;
  readonly others: readonly string[];
  /** What has to be added before it can be published. */
  readonly lacks: readonly string[];
  readonly references: readonly ImportedReference[];
}

/** A folder from which no MIM can be brought in, and what is missing. Nothing was written. */
export interface MimImportRefusal {
  readonly refused: readonly string[];
  readonly reading: MimReading;
}

/** Brings a MIM in from the repository it is written in, as a draft. */
@Injectable()
export class MimImportService {
  constructor(private readonly proposals: ContentProposals) {}

  /**
   * Makes a draft of what a repository says, going on with what the hub has: keys last, and what people wrote stays. The
   * same repository again changes nothing. A dry run reads and compares, and writes nothing.
   *
   * @throws InvalidInputError when the hub has a draft of this MIM that cannot be gone on with
   */
  async import(
    source: MimSource,
    target: ImportTarget,
    { dryRun }: { dryRun: boolean },
  ): Promise<MimImport | MimImportRefusal> {
    const reading = readMim(source);
    const { identity } = reading;
    const missing = missingIn(reading);
    if (identity === null || missing.length > 0) return { refused: missing, reading };
    const key = `${target.family}/${target.edition}/${identity.slug}`;
    const fresh = importedBody(reading, identity, target);
    const known = await this.known(key);
    const carried = known && carryOver(fresh, known);
    const { body, lacks } = fitted(carried?.body ?? fresh);
    const requirements = carried?.requirements ?? null;
    const proposal = dryRun
      ? null
      : await this.proposals.propose({
          kind: 'mim',
          body,
          provenance: provenanceOf(source, reading),
          note: diffSentence(requirements ?? { ...NO_DIFFERENCE, added: addedOf(body) }),
          by: null,
        });
    return {
      outcome: proposal?.outcome ?? 'dry-run',
      itemId: proposal?.itemId ?? null,
      revision: proposal?.revision ?? null,
      key,
      body,
      reading: { ...reading, files: withLastingKeys(reading.files, carried?.renamed ?? new Map()) },
      requirements,
      others: carried?.others ?? [],
      lacks,
      references: referencesIn(body),
    };
  }

  /** The latest body; with what is public of it, where the open draft has lost some of that. */
  private async known(key: string): Promise<ImportedBody | null> {
    const found = await this.proposals.latestBody('mim', key);
    if (found === null) return null;
    const latest = earlierBody(found.body);
    if (!('body' in latest))
      throw new InvalidInputError(
        `The hub has a draft of ${key} that is not in order. Mend or discard it first: ${latest.faults.slice(0, 3).join(' ')}`,
      );
    const published = found.publicBody === null ? null : earlierBody(found.publicBody);
    return published !== null && 'body' in published ? withLost(latest.body, published.body) : latest.body;
  }
}

/**
 * A draft with the entries that only the public version has: what is public keeps its addresses, even where an older state
 * of the repository was imported into the draft in between.
 */
function withLost(draft: ImportedBody, published: ImportedBody): ImportedBody {
  return {
    ...draft,
    capabilities: joined(draft.capabilities, published.capabilities),
    requirements: joined(draft.requirements, published.requirements),
    mechanisms: joined(draft.mechanisms, published.mechanisms),
  };
}

function joined<E extends { readonly key: string }>(kept: readonly E[], lost: readonly E[]): E[] {
  const keys = new Set(kept.map(({ key }) => key));
  return [...kept, ...lost.filter(({ key }) => !keys.has(key))];
}

function missingIn({ identity, draft }: MimReading): string[] {
  const parts = [
    draft.objective.length,
    draft.capabilities.length,
    draft.requirements.length,
    draft.mechanisms.length,
  ];
  return [
    ...(identity === null
      ? [
          'Nothing says which MIM this is: a title like “Accessing Data (MIM0)”, or a folder like accessing-data-mim-0.',
        ]
      : []),
    ...(parts.every((count) => count === 0)
      ? ['There is no objective, no capability, no requirement and no mechanism in any page.']
      : []),
  ];
}

function addedOf({ requirements, language }: ImportedBody) {
  return requirements.map(({ key, number, text }) => ({ key, number, text: text[language]?.text ?? '' }));
}

function provenanceOf(source: MimSource, reading: MimReading): Record<string, unknown> {
  return {
    importer: IMPORTER,
    repository: reading.url ?? null,
    folder: source.folderNames[0] ?? null,
    commit: source.git?.commit ?? null,
    committedAt: source.git?.committedAt ?? null,
    licences: reading.licences.slice(0, 50),
    files: source.files.map(({ path, sha256 }) => ({ path, sha256 })),
  };
}

function withLastingKeys(
  files: MimReading['files'],
  renamed: ReadonlyMap<string, string>,
): MimReading['files'] {
  if (renamed.size === 0) return files;
  const lasting = (detail: string) => {
    const place =
      /^(capabilities|requirements|mechanisms)\.[a-z0-9.-]+?(?=\.(title|text|specifications|fulfils)\b|$)/.exec(
        detail,
      )?.[0];
    const now = place === undefined ? undefined : renamed.get(place);
    return now === undefined ? detail : now + detail.slice(place!.length);
  };
  return files.map((file) => ({
    ...file,
    ranges: file.ranges.map((range) => ({ ...range, detail: lasting(range.detail) })),
  }));
}

function referencesIn(body: ImportedBody): ImportedReference[] {
  const own = new Set(body.requirements.map(({ number }) => canonicalNumber(number)));
  const number = body.number ?? '';
  return referencesOf({ ...body, number, objective: body.objective ?? {} }).map(
    ({ path, raw, targetNumber, targetCanonical }) => ({
      path,
      raw,
      dangling:
        targetNumber === number.toLowerCase() && targetCanonical !== null && !own.has(targetCanonical),
    }),
  );
}
