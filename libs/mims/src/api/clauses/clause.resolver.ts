import {
  byClass,
  CurrentActor,
  CurrentContext,
  IdPipe,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, createUnionType, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ClauseListService } from '../../app/clauses/clause-list.service.js';
import { ClauseSheetService } from '../../app/clauses/clause-sheet.service.js';
import { ClauseListConflict } from '../../domain/clauses/clause.errors.js';
import type { ClauseList } from '../../persistence/clauses/clause-list.repository.js';
import { ClaimLoader } from '../conformance/claim.loader.js';
import { ClaimantType } from '../conformance/claimed.types.js';
import { ClauseListVersionArgs, ClausesArgs, SaveClauseListInput } from './clause.inputs.js';
import {
  ClauseListConflictType,
  ClauseListRemovedType,
  ClauseListType,
  ClauseSheetType,
} from './clause.type.js';

/** What saving a list leads to. */
const SaveClauseListResult = createUnionType({
  name: 'SaveClauseListResult',
  types: () => [ClauseListType, ClauseListConflictType] as const,
  resolveType: byClass(ClauseListType),
});

/** What removing a list leads to. */
const RemoveClauseListResult = createUnionType({
  name: 'RemoveClauseListResult',
  types: () => [ClauseListRemovedType, ClauseListConflictType] as const,
  resolveType: byClass(ClauseListRemovedType),
});

/** Words for tenders, tied to the requirements they come from. */
@Resolver(() => ClauseListType)
export class ClauseResolver {
  constructor(
    private readonly sheets: ClauseSheetService,
    private readonly lists: ClauseListService,
    private readonly loader: ClaimLoader,
  ) {}

  @Query(() => ClauseSheetType, { description: 'The clauses of picked requirements.' })
  @PublicAccess({ cache: true })
  async clauses(
    @Args() { requirements }: ClausesArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClauseSheetType> {
    return ClauseSheetType.of(await this.sheets.ofTexts(requirements), locale);
  }

  @Query(() => ClauseListType, {
    nullable: true,
    description: 'A saved list, for the stewards of its authority.',
  })
  @RequirePermission('clauses.edit')
  async clauseList(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, IdPipe) id: string,
  ): Promise<ClauseListType | null> {
    const list = await this.lists.byId(actor, id);
    return list && typed(list);
  }

  @Query(() => [ClauseListType], { description: 'The lists of all authorities one acts for.' })
  @RequirePermission('clauses.edit')
  async myClauseLists(@CurrentActor() actor: Actor): Promise<ClauseListType[]> {
    return (await this.lists.mine(actor)).map(typed);
  }

  @Mutation(() => SaveClauseListResult, { description: 'Saves a list of an authority one acts for.' })
  @RequirePermission('clauses.edit')
  async saveClauseList(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveClauseListInput,
  ): Promise<ClauseListType | ClauseListConflict> {
    const saved = await this.lists.save(actor, input);
    return saved instanceof ClauseListConflict ? saved : typed(saved);
  }

  @Mutation(() => RemoveClauseListResult, { description: 'Forgets a list.' })
  @RequirePermission('clauses.edit')
  async removeClauseList(
    @CurrentActor() actor: Actor,
    @Args() { id, version }: ClauseListVersionArgs,
  ): Promise<ClauseListRemovedType | ClauseListConflict> {
    const conflict = await this.lists.remove(actor, id, version);
    return conflict ?? Object.assign(new ClauseListRemovedType(), { id });
  }

  @ResolveField(() => ClauseSheetType, {
    description: 'Its clauses, with what was changed since they were picked.',
  })
  async sheet(
    @Parent() { id }: ClauseListType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClauseSheetType> {
    return ClauseSheetType.of(await this.lists.sheetOf(id), locale);
  }

  @ResolveField(() => ClaimantType, { nullable: true })
  async authority(
    @Parent() { authorityId }: ClauseListType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClaimantType | null> {
    const body = await this.loader.body.load(authorityId);
    return body && ClaimantType.of(body, locale);
  }
}

function typed(list: ClauseList): ClauseListType {
  return Object.assign(new ClauseListType(), list);
}
