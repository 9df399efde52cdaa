import { ForbiddenError, SecondFactorRequiredError } from '#libs/kernel';
import { CommunityFacade } from '#libs/community';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentDraft, ContentItem } from '../domain/content-item.js';
import { ContentNotFoundError } from '../domain/content.errors.js';
import {
  curates,
  lacksSecondFactor,
  mayPropose,
  mayProposeForNone,
  mayRevise,
  sightOf,
  type ContentReader,
  type ContentSight,
} from '../domain/standing.js';
import { ContentKinds } from './content-kinds.js';
import type { ContentKind } from './content-kind.js';

/** What only coordinators may: curate the content of every group. */
const COORDINATES = 'content.coordinate';

/**
 * Who may do what with content. All of it follows from what a person is at the moment of the request: the mandates and
 * stewardships by the clock of the database, and the second factor of the session. Drafts do not exist for those who may
 * not see them.
 */
@Injectable()
export class ContentPolicy {
  constructor(
    private readonly community: CommunityFacade,
    private readonly kinds: ContentKinds,
  ) {}

  /** What the person is at this moment. */
  async readerOf({
    personId,
    permissions,
    withheldPermissions,
    secondFactor,
  }: Actor): Promise<ContentReader> {
    const [curated, open, authorities] = await Promise.all([
      this.community.groupsCuratedBy(personId),
      this.community.groupsOpenTo(personId),
      this.community.authorityIdsOf(personId),
    ]);
    return {
      personId,
      coordinates: permissions.has(COORDINATES),
      wouldCoordinate: withheldPermissions.has(COORDINATES),
      secondFactor,
      curated: new Set(curated),
      open: new Set(open),
      authorities: new Set(authorities),
    };
  }

  /**
   * Asks for sight of the work on an item.
   *
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ContentNotFoundError for everybody else who may not
   */
  async assertSees(actor: Actor, item: ContentItem, draft: ContentDraft | null): Promise<ContentSight> {
    const reader = await this.readerOf(actor);
    return sightOf(reader, item, draft) ?? refuse(reader, item.groupId);
  }

  /**
   * Asks for the right to begin an item of a kind, for an authority or for none.
   *
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ContentNotFoundError for an authority they do not act for
   * @throws ForbiddenError for everybody else who may not
   */
  async assertMayPropose(
    actor: Actor,
    kind: ContentKind,
    groupId: string,
    authorityId: string | null,
  ): Promise<void> {
    const reader = await this.readerOf(actor);
    const actsFor = authorityId === null || reader.coordinates || reader.authorities.has(authorityId);
    if (!actsFor) throw new ContentNotFoundError();
    if (!mayPropose(reader, groupId, kind.proposers)) {
      if (lacksSecondFactor(reader, groupId)) throw new SecondFactorRequiredError();
      throw new ForbiddenError(PROPOSERS_IN_WORDS[kind.proposers]);
    }
    if (authorityId === null && !mayProposeForNone(reader, groupId, kind.proposers))
      throw new ForbiddenError('Say for which authority you propose it.');
  }

  /**
   * Asks for the right to open a draft beside the published version.
   *
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ContentNotFoundError for everybody else who may not
   */
  async assertMayRevise(actor: Actor, item: ContentItem): Promise<void> {
    const reader = await this.readerOf(actor);
    if (!mayRevise(reader, item, this.kinds.named(item.kind).proposers)) refuse(reader, item.groupId);
  }

  /**
   * Asks for the right to give an item that was never published to the group its new body names, where that is another:
   * whoever may begin it there may. What is public stays with its group until the next version is published.
   *
   * @throws SecondFactorRequiredError, ForbiddenError
   */
  async assertMayGiveTo(actor: Actor, item: ContentItem, body: unknown): Promise<void> {
    const kind = this.kinds.named(item.kind);
    const { id } = await this.kinds.groupOf(kind, body);
    if (item.publication > 0 || id === item.groupId) return;
    const reader = await this.readerOf(actor);
    if (mayPropose(reader, id, kind.proposers)) return;
    if (lacksSecondFactor(reader, id)) throw new SecondFactorRequiredError();
    throw new ForbiddenError(PROPOSERS_IN_WORDS[kind.proposers]);
  }

  /**
   * Asks for the right to publish a body that gives the item to another group: whoever does it decides for both, so that
   * no group puts something before the public in the name of another, or takes something from it.
   *
   * @throws SecondFactorRequiredError, ForbiddenError
   */
  async assertMayPublish(actor: Actor, item: ContentItem, body: unknown): Promise<void> {
    const { id, name } = await this.kinds.groupOf(this.kinds.named(item.kind), body);
    if (id === item.groupId) return;
    const reader = await this.readerOf(actor);
    if (curates(reader, id)) return;
    if (lacksSecondFactor(reader, id)) throw new SecondFactorRequiredError();
    throw new ForbiddenError(
      `It names another group, ${name.en ?? ''}. Somebody has to publish it who decides for both groups.`,
    );
  }

  /**
   * Asks for the right to decide about an item: to ask for changes, to approve, to archive, to restore.
   *
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ForbiddenError for those who see the work on it and may not decide
   * @throws ContentNotFoundError for everybody else
   */
  async assertCurates(actor: Actor, item: ContentItem, draft: ContentDraft | null): Promise<ContentReader> {
    const reader = await this.readerOf(actor);
    if (curates(reader, item.groupId)) return reader;
    if (sightOf(reader, item, draft) === null || lacksSecondFactor(reader, item.groupId))
      refuse(reader, item.groupId);
    throw new ForbiddenError(
      'Only the chair and the delegates of the group it belongs to, and the coordinators, may do this.',
    );
  }
}

const PROPOSERS_IN_WORDS = {
  curators: 'Only the chair and the delegates of the group, and the coordinators, begin these.',
  members: 'Only those who take part in the group begin these.',
  stewards: 'Only those who act for an authority begin these.',
  'stewards-and-members': 'Only those who act for an authority or take part in the group begin these.',
  'signed-in': 'Only those who are signed in begin these.',
} as const;

function refuse(reader: ContentReader, groupId: string): never {
  if (lacksSecondFactor(reader, groupId)) throw new SecondFactorRequiredError();
  throw new ContentNotFoundError();
}
