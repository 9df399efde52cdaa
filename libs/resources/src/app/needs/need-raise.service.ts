import { limitOn, Throttle } from '#libs/accounts';
import { CommunityFacade } from '#libs/community';
import { HandInService } from '#libs/curation';
import { cleanLine, cleanText, Clock, InvalidInputError, localize, newId, type Locale } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { needDraft, type RaisedNeed } from '../../domain/needs/need-draft.js';
import { NeedKind } from '../kinds/need.kind.js';
import { authorityNotFound } from './need-support.service.js';

const PER_DAY = 30;
const SECONDS_PER_DAY = 86_400;
/** What may not be empty. */
const SAID = ['title', 'summary', 'text'] as const;

/** Stewards say what their authority lacks; the chair reads it before anybody else does. */
@Injectable()
export class NeedRaiseService {
  constructor(
    private readonly throttle: Throttle,
    private readonly community: CommunityFacade,
    private readonly handIn: HandInService,
    private readonly kind: NeedKind,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands in a need of an authority for review.
   *
   * @returns the id of the item
   * @throws NotFoundError for everybody but the stewards of the authority
   * @throws InvalidInputError for what cannot be published as it is
   * @throws RateLimitedError
   */
  async raise(actor: Actor, authorityId: string, given: RaisedNeed, language: Locale): Promise<string> {
    await this.throttle.count([limitOn(['need-raise', actor.personId], PER_DAY, SECONDS_PER_DAY)]);
    const need = {
      ...given,
      title: cleanLine(given.title),
      summary: cleanText(given.summary),
      text: cleanText(given.text),
    };
    const empty = SAID.find((name) => need[name] === '');
    if (empty !== undefined) throw new InvalidInputError(`${empty} must not be empty.`);
    const authority = await this.ownAuthority(actor, authorityId, language);
    const raisedOn = this.clock.now().toISOString().slice(0, 10);
    const body = needDraft({ ...need, language, authority, raisedOn, suffix: newId().slice(-6) });
    const start = { kind: this.kind.name, authorityId, body: JSON.stringify(body) };
    return (await this.handIn.begin(actor, start)).id;
  }

  private async ownAuthority({ personId }: Actor, authorityId: string, locale: Locale) {
    const isOwn = await this.community.isSteward(personId, authorityId);
    const view = isOwn ? await this.community.authorityView(authorityId) : null;
    if (view === null) throw authorityNotFound();
    const name = localize(view.name, locale, view.sourceLocale).text;
    return { name, isInvented: view.label === 'illustrative' };
  }
}
