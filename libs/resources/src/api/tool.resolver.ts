import { CurrentContext, PageArgs, PublicAccess, type HubContext, type Page } from '#libs/platform';
import { Args, GraphQLISODateTime, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ResourcesFacade } from '../app/resources.facade.js';
import type { ToolFacets } from '../domain/tool-view.js';
import { ToolRepository } from '../persistence/tool.repository.js';
import { filterOf, ToolArgs, ToolFilterArgs, ToolsForMimArgs } from './tool.args.js';
import { ToolLoader } from './tool.loader.js';
import { ToolConnection, ToolFacetsType, toolFields, ToolType } from './tool.type.js';

/** The catalogue of tools and standards. */
@Resolver(() => ToolType)
export class ToolResolver {
  constructor(
    private readonly tools: ToolRepository,
    private readonly facade: ResourcesFacade,
    private readonly loader: ToolLoader,
  ) {}

  @Query(() => ToolConnection, { name: 'tools', description: 'Tools and standards, by name.' })
  @PublicAccess({ cache: true })
  async list(
    @Args() { filter }: ToolFilterArgs,
    @Args() page: PageArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<ToolType>> {
    return this.tools.page(filterOf(filter ?? {}), page, (tool) => toolFields(tool, locale));
  }

  @Query(() => ToolFacetsType, {
    description: 'What the list of tools can be narrowed by; a choice is not counted against its own facet.',
  })
  @PublicAccess({ cache: true })
  async toolFacets(@Args() { filter }: ToolFilterArgs): Promise<ToolFacets> {
    return this.tools.facets(filterOf(filter ?? {}));
  }

  @Query(() => ToolType, { nullable: true, description: 'The tool at an address; null when there is none.' })
  @PublicAccess({ cache: true })
  async tool(@Args() { slug }: ToolArgs, @CurrentContext() { locale }: HubContext): Promise<ToolType | null> {
    const tool = await this.facade.tool(slug);
    return tool && toolFields(tool, locale);
  }

  @Query(() => [ToolType], {
    description: 'The first tools by name that are mapped to a MIM of this number, in whatever edition.',
  })
  @PublicAccess({ cache: true })
  async toolsForMim(
    @Args() { number, first }: ToolsForMimArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ToolType[]> {
    const tools = await this.facade.toolsForMim(number, first);
    return tools.map((tool) => toolFields(tool, locale));
  }

  @ResolveField(() => GraphQLISODateTime, { description: 'When somebody last said that the entry holds.' })
  async verifiedAt(@Parent() { id, verifiedAt }: ToolType): Promise<Date> {
    return (await this.loader.verifiedAt.load(id)) ?? verifiedAt;
  }
}
