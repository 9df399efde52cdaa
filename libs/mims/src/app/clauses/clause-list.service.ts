import { CommunityFacade } from '#libs/community';
import { cleanLine, Clock, InvalidInputError, isId, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ClauseListConflict } from '../../domain/clauses/clause.errors.js';
import { clauseNow } from '../../domain/clauses/clause.js';
import {
  ClauseListRepository,
  type ClauseList,
  type NewClauseListItem,
} from '../../persistence/clauses/clause-list.repository.js';
import { ClauseSheetService, type ClauseLine, type ClauseSheet } from './clause-sheet.service.js';

/** A list to be saved over the version its writer saw (0: none yet). */
export interface ClauseListWrite {
  readonly id: string;
  readonly version: number;
  readonly authorityId: string;
  readonly name: string;
  readonly requirements: readonly string[];
  /** Keeps what was noted of requirements that are on the list already, so that their changes stay to be seen. */
  readonly keepsNoted: boolean;
}

/** Saved lists of clauses: they belong to an authority, and its stewards see and change them. */
@Injectable()
export class ClauseListService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: ClauseListRepository,
    private readonly sheets: ClauseSheetService,
    private readonly community: CommunityFacade,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The list, for the stewards of its authority; null for everybody else. */
  async byId(actor: Actor, id: string): Promise<ClauseList | null> {
    const list = isId(id) ? await this.lists.byId(id) : null;
    if (list === null) return null;
    return (await this.community.isSteward(actor.personId, list.authorityId)) ? list : null;
  }

  /** The lists of all authorities the person acts for. */
  async mine(actor: Actor): Promise<ClauseList[]> {
    return this.lists.ofAuthorities(await this.community.authorityIdsOf(actor.personId));
  }

  /** The clauses of a list, with what was changed since they were picked. */
  async sheetOf(id: string): Promise<ClauseSheet> {
    return this.sheets.of(await this.lists.itemsOf(id));
  }

  /**
   * Saves a list. What it says now is noted, and later changes are measured against that.
   *
   * @throws NotFoundError for an authority that the person does not act for
   * @throws InvalidInputError for a list without a name or clauses, or with addresses that lead nowhere
   */
  async save(actor: Actor, write: ClauseListWrite): Promise<ClauseList | ClauseListConflict> {
    const name = cleanLine(write.name);
    if (name === '') throw new InvalidInputError('name must not be empty.');
    return this.uow.run(async () => {
      const kept = write.version === 0 ? null : await this.lock(actor, write.id);
      const authorityId = kept?.authorityId ?? write.authorityId;
      await this.assertActsFor(actor, authorityId);
      if (kept && kept.version !== write.version) return new ClauseListConflict(kept.id);
      const { lines, unknown } = await this.sheets.ofTexts(write.requirements);
      if (unknown.length > 0) throw new InvalidInputError(`There is no requirement ${unknown[0]}.`);
      if (lines.length === 0) throw new InvalidInputError('requirements must not be empty.');
      const now = this.clock.now();
      if (kept) await this.lists.change(kept.id, name, now, actor.personId);
      else if (!(await this.lists.add({ id: write.id, authorityId, name }, now, actor.personId)))
        return new ClauseListConflict(write.id);
      await this.lists.replaceItems(write.id, await this.itemsOf(write, lines));
      await this.record(actor, kept ? 'change' : 'add', write.id, authorityId);
      return this.found(write.id);
    });
  }

  /** Forgets a list. @throws NotFoundError */
  async remove(actor: Actor, id: string, version: number): Promise<ClauseListConflict | null> {
    return this.uow.run(async () => {
      const list = await this.lock(actor, id);
      if (list.version !== version) return new ClauseListConflict(id);
      await this.lists.remove(id);
      await this.record(actor, 'remove', id, list.authorityId);
      return null;
    });
  }

  private async itemsOf(
    { id, keepsNoted }: ClauseListWrite,
    lines: readonly ClauseLine[],
  ): Promise<NewClauseListItem[]> {
    const noted = keepsNoted ? await this.lists.itemsOf(id) : [];
    return lines.map(({ mim, requirement, mark }) => {
      const { key } = requirement;
      const same = ({ family, edition, slug }: (typeof noted)[number]) =>
        family === mim.family && edition === mim.edition && slug === mim.slug;
      const before = noted.find((item) => item.key === key && same(item));
      const now = { fingerprint: mark, seen: clauseNow(requirement, mim.language) };
      return {
        mimId: mim.id,
        key,
        ...(before ? { fingerprint: before.fingerprint, seen: before.seen } : now),
      };
    });
  }

  private async lock(actor: Actor, id: string): Promise<ClauseList> {
    const list = isId(id) ? await this.lists.lock(id) : null;
    if (list && (await this.community.isSteward(actor.personId, list.authorityId))) return list;
    throw new NotFoundError('CLAUSE_LIST_NOT_FOUND', 'There is no such list that you may see.');
  }

  private async assertActsFor(actor: Actor, authorityId: string): Promise<void> {
    if (await this.community.isSteward(actor.personId, authorityId)) return;
    throw new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no authority with this id that you act for.');
  }

  private async found(id: string): Promise<ClauseList> {
    const list = await this.lists.byId(id);
    if (list === null) throw new Error('The list is gone inside the unit of work that wrote it.');
    return list;
  }

  private async record({ personId }: Actor, verb: string, id: string, actingFor: string): Promise<void> {
    const subject = { kind: 'clause-list', id };
    await this.audit.record({ action: `clause-list.${verb}`, actorId: personId, actingFor, subject });
  }
}
