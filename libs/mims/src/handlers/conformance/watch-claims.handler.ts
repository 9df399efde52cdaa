import { fingerprint } from '#libs/curation';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ClauseSheetService } from '../../app/clauses/clause-sheet.service.js';
import { ClauseListRepository } from '../../persistence/clauses/clause-list.repository.js';
import { ClaimNewsRepository } from '../../persistence/conformance/claim-news.repository.js';
import { ClaimPost } from './claim.post.js';

const LISTS_AT_ONCE = 100;

/** Tells stewards what later publications changed for their claims and lists, and that claims come to their end. */
@Injectable()
export class WatchClaimsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly news: ClaimNewsRepository,
    private readonly lists: ClauseListRepository,
    private readonly sheets: ClauseSheetService,
    private readonly post: ClaimPost,
  ) {}

  /** Nobody is told of the same change twice. */
  @OnJob({ queue: 'mims.watch-claims', cron: '20 5 * * *' })
  async watch(): Promise<void> {
    for (const one of await this.news.rechecks()) await this.tellRecheck(one);
    for (const one of await this.news.ending()) await this.tellEnding(one);
    for (let last: string | null = null; ;) {
      const ids: string[] = await this.lists.idsAfter(last, LISTS_AT_ONCE);
      for (const id of ids) await this.tellChanges(id);
      last = ids.at(-1) ?? null;
      if (ids.length < LISTS_AT_ONCE) return;
    }
  }

  private async tellRecheck(
    one: Awaited<ReturnType<ClaimNewsRepository['rechecks']>>[number],
  ): Promise<void> {
    const { claimId, claimantId: bodyId, solution, mim, numbers, mark } = one;
    const values = { solution, mim, numbers: numbers.join(', ') };
    const path = `/mims/claims/${claimId}`;
    await this.uow.run(async () => {
      if (!(await this.news.noteRecheck(claimId, mark))) return;
      await this.post.tell({
        kind: 'recheck',
        bodyId,
        mark: `${claimId}.${mark}`,
        values,
        until: null,
        path,
      });
    });
  }

  private async tellEnding(one: Awaited<ReturnType<ClaimNewsRepository['ending']>>[number]): Promise<void> {
    const { claimId, claimantId: bodyId, solution, mim, expiresAt: until } = one;
    const mark = `${claimId}.${until.getTime()}`;
    const path = `/mims/claims/${claimId}`;
    await this.uow.run(async () => {
      if (!(await this.news.noteEnding(claimId))) return;
      await this.post.tell({ kind: 'ending', bodyId, mark, values: { solution, mim }, until, path });
    });
  }

  private async tellChanges(id: string): Promise<void> {
    await this.uow.run(async () => {
      const list = await this.lists.lock(id);
      if (list === null) return;
      const { lines } = await this.sheets.of(await this.lists.itemsOf(id));
      const changed = lines.filter(({ change }) => change !== null);
      const told = changed.map(({ mim, requirement, mark, change }) =>
        [mim.id, requirement.key, mark, change].join(' '),
      );
      const mark = fingerprint(told.join('\n'));
      if (changed.length === 0 || !(await this.lists.noteTold(id, mark))) return;
      const numbers = changed
        .map(({ mim, requirement }) => `MIM${mim.number} ${requirement.number}`)
        .join(', ');
      const news = { values: { list: list.name, numbers }, until: null, path: `/mims/clauses?list=${id}` };
      await this.post.tell({ kind: 'clauses', bodyId: list.authorityId, mark: `${id}.${mark}`, ...news });
    });
  }
}
