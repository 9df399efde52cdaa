import { CommunityFacade } from '#libs/community';
import { DraftingService } from '#libs/curation';
import { cleanLine, InvalidInputError, localize, newId, NotFoundError, type Locale } from '#libs/kernel';
import type { MaterialItem } from '#libs/knowledge';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { authorityNotFound } from '../domain/case-life.errors.js';
import { caseDraft, type Teller } from '../domain/case-draft.js';
import { CaseConsentRepository } from '../persistence/case-consent.repository.js';
import { CaseLedger } from './case.ledger.js';
import { CaseMaterials } from './case-materials.js';

/** A case to begin. */
export interface CaseBeginning {
  readonly authorityId: string;
  readonly title: string;
  /** What may go into the draft of what the authority wrote elsewhere; nothing else does. */
  readonly materialIds: readonly string[];
}

/** Stewards begin a case with what their authority has written elsewhere. */
@Injectable()
export class CaseMaterialService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly community: CommunityFacade,
    private readonly materials: CaseMaterials,
    private readonly drafting: DraftingService,
    private readonly consents: CaseConsentRepository,
    private readonly ledger: CaseLedger,
  ) {}

  /**
   * What an authority has written elsewhere.
   *
   * @throws NotFoundError for everybody but its stewards
   */
  async ofAuthority(
    { personId }: Actor,
    authorityId: string,
    locale: Locale,
  ): Promise<readonly MaterialItem[]> {
    if (!(await this.community.isSteward(personId, authorityId))) throw authorityNotFound();
    return this.materials.ofAuthority(authorityId, locale);
  }

  /**
   * Begins a draft with what was ticked, and remembers each tick.
   *
   * @returns the id of the item
   * @throws NotFoundError for everybody but the stewards of the authority, and for material that is not theirs
   * @throws InvalidInputError when the title is empty
   * @throws RateLimitedError
   */
  async start(
    actor: Actor,
    { authorityId, title: given, materialIds }: CaseBeginning,
    locale: Locale,
  ): Promise<string> {
    await this.ledger.count(actor, 'draft');
    const title = cleanLine(given);
    if (title === '') throw new InvalidInputError('title must not be empty.');
    return this.uow.run(async () => {
      const all = await this.ofAuthority(actor, authorityId, locale);
      const ticked = new Set(materialIds);
      const material = all.filter(({ id }) => ticked.has(id));
      if (material.length < ticked.size)
        throw new NotFoundError('CASE_MATERIAL_NOT_FOUND', 'Some of what was ticked is there no more.');
      const teller = await this.tellerOf(authorityId, locale);
      const suffix = newId().slice(-6);
      const body = caseDraft({ title, language: locale, teller, material, suffix });
      const { id } = await this.drafting.start(actor, {
        kind: 'case-study',
        authorityId,
        body: JSON.stringify(body),
      });
      await this.consents.add(id, [...ticked], actor.personId);
      await this.ledger.note(actor, 'case-draft.start', { id, itemId: id, authorityId });
      return id;
    });
  }

  private async tellerOf(authorityId: string, locale: Locale): Promise<Teller> {
    const found = await this.community.authorityView(authorityId);
    if (found === null) throw authorityNotFound();
    const { name, sourceLocale, country, region, populationClass: size, label } = found;
    return {
      name: localize(name, locale, sourceLocale).text,
      country,
      region: region?.code ?? null,
      size,
      isInvented: label === 'illustrative',
    };
  }
}
