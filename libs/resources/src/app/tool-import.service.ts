import { bodyFaults, ContentProposals, type ProposalOutcome } from '#libs/curation';
import { InvalidInputError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportOrigin } from '../domain/importing/body-of-tool.js';
import { readToolFiles, type FoundTool, type ToolFiles } from '../domain/importing/read-tool-files.js';
import {
  DISPOSITIONS,
  type Accounted,
  type Disposition,
  type FoundFile,
} from '../domain/importing/tool-record.js';
import { toolBody } from '../domain/tool-body.js';

const MOST_TOOLS = 2_000;

/** Where files of tools come from. */
export interface ToolImportOrigin extends ImportOrigin {
  /** The commit or day the files were taken at, if known; kept with the draft, and no part of what it says. */
  readonly revision?: string;
}

/** What became of one tool. */
export interface ImportedTool extends Pick<FoundTool, 'name' | 'slug' | 'files' | 'conflicts' | 'because'> {
  readonly itemId: string;
  readonly outcome: ProposalOutcome['outcome'];
  /** What has to be mended before it can be published. */
  readonly faults: readonly string[];
}

/** What an import did, and what became of every value of every file. */
export interface ToolImportReport extends Omit<ToolFiles, 'tools'> {
  readonly tools: readonly ImportedTool[];
  readonly counts: Readonly<Record<Disposition, number>>;
  readonly notUnderstood: readonly Accounted[];
}

/** Brings tools in from the files of a catalogue, as drafts. */
@Injectable()
export class ToolImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly proposals: ContentProposals,
  ) {}

  /**
   * Makes a draft of every tool in `*.mim.yml` files, tables of tools (CSV) and pages of tables (Markdown). The same files
   * again change nothing. All of it happens, or nothing.
   * @throws InvalidInputError when the files hold more tools than a catalogue has
   */
  async import(files: readonly FoundFile[], origin: ToolImportOrigin): Promise<ToolImportReport> {
    const { revision, ...source } = origin;
    const { tools: found, accounted, passedOver } = readToolFiles(files, source);
    if (found.length > MOST_TOOLS)
      throw new InvalidInputError(`At most ${MOST_TOOLS} tools are brought in at once.`);
    const tools = await this.uow.run(async () => {
      const imported: ImportedTool[] = [];
      for (const tool of found) imported.push(await this.propose(tool, source, revision));
      return imported;
    });
    const of = (as: Disposition) => accounted.filter((one) => one.as === as);
    return {
      tools,
      accounted,
      passedOver,
      counts: Object.fromEntries(DISPOSITIONS.map((as) => [as, of(as).length])) as Record<
        Disposition,
        number
      >,
      notUnderstood: of('not-understood'),
    };
  }

  private async propose(
    tool: FoundTool,
    source: ImportOrigin,
    revision: string | undefined,
  ): Promise<ImportedTool> {
    const { name, slug, body, files, conflicts, because, kept } = tool;
    const provenance = {
      ...source,
      ...(revision === undefined ? {} : { revision }),
      files,
      conflicts,
      because,
      kept,
    };
    const { itemId, outcome } = await this.proposals.propose({ kind: 'tool', body, provenance, by: null });
    const faults = bodyFaults(toolBody, body).map(({ path, reason }) => `${path.join('.')}: ${reason}`);
    return { name, slug, files, conflicts, because, itemId, outcome, faults };
  }
}
