import { NotFoundError } from '#libs/kernel';
import { CurrentContext, type HubContext } from '#libs/platform';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MimRest } from '../domain/mim-parts.js';
import { SectionArgs } from './mim.args.js';
import { MimLoader } from './mim.loader.js';
import {
  aliasFields,
  capabilityFields,
  decisionFields,
  mechanismFields,
  roleFields,
  sectionFields,
  statusFields,
  testFields,
} from './mim-parts.fields.js';
import {
  MimAliasType,
  MimCapabilityType,
  MimConformanceTestType,
  MimDecisionType,
  MimMechanismType,
  MimRoleType,
  MimSectionType,
  MimStatusStepType,
} from './mim-parts.type.js';
import { MimType } from './mim.type.js';
import { MimTextType, TextReader } from './text.type.js';

/** The parts of MIMs. All of them are read at once, however many are asked for. */
@Resolver(() => MimType)
export class MimPartsResolver {
  constructor(private readonly loader: MimLoader) {}

  @ResolveField(() => MimTextType, { nullable: true, description: 'What to ask for, in a paragraph.' })
  async forBuyer(@Parent() mim: MimType, @CurrentContext() context: HubContext): Promise<MimTextType | null> {
    return this.read(mim, context, ({ forBuyer }, read) => read.maybe(forBuyer));
  }

  @ResolveField(() => MimTextType, { nullable: true, description: 'Where to begin, in a paragraph.' })
  async forEngineer(
    @Parent() mim: MimType,
    @CurrentContext() context: HubContext,
  ): Promise<MimTextType | null> {
    return this.read(mim, context, ({ forEngineer }, read) => read.maybe(forEngineer));
  }

  @ResolveField(() => [MimCapabilityType], { description: 'What must be possible.' })
  async capabilities(
    @Parent() mim: MimType,
    @CurrentContext() context: HubContext,
  ): Promise<MimCapabilityType[]> {
    return this.read(mim, context, ({ capabilities }, read) => capabilityFields(capabilities, read));
  }

  @ResolveField(() => [MimMechanismType], { description: 'What meets the requirements.' })
  async mechanisms(
    @Parent() mim: MimType,
    @CurrentContext() context: HubContext,
  ): Promise<MimMechanismType[]> {
    return this.read(mim, context, ({ mechanisms }, read) => mechanismFields(mechanisms, read));
  }

  @ResolveField(() => [MimSectionType], { description: 'Guidance and all other passages.' })
  async sections(
    @Parent() mim: MimType,
    @Args() { part }: SectionArgs,
    @CurrentContext() context: HubContext,
  ): Promise<MimSectionType[]> {
    return this.read(mim, context, ({ sections }, read) =>
      sectionFields(part ? sections.filter((section) => section.part === part) : sections, read),
    );
  }

  @ResolveField(() => [MimConformanceTestType], { description: 'How to show that a system conforms.' })
  async tests(
    @Parent() mim: MimType,
    @CurrentContext() context: HubContext,
  ): Promise<MimConformanceTestType[]> {
    return this.read(mim, context, ({ tests }, read) => testFields(tests, read));
  }

  @ResolveField(() => [MimStatusStepType], { description: 'The steps it took, the oldest first.' })
  async statuses(
    @Parent() mim: MimType,
    @CurrentContext() context: HubContext,
  ): Promise<MimStatusStepType[]> {
    return this.read(mim, context, ({ statuses }) => statusFields(statuses));
  }

  @ResolveField(() => [MimDecisionType], { description: 'What was decided about it.' })
  async decisions(@Parent() mim: MimType, @CurrentContext() context: HubContext): Promise<MimDecisionType[]> {
    return this.read(mim, context, ({ decisions }, read) => decisionFields(decisions, read));
  }

  @ResolveField(() => [MimRoleType], { description: 'Who does what in its working group.' })
  async roles(@Parent() mim: MimType, @CurrentContext() context: HubContext): Promise<MimRoleType[]> {
    return this.read(mim, context, ({ roles }) => roleFields(roles));
  }

  @ResolveField(() => [MimAliasType], { description: 'Other names and numbers of it.' })
  async aliases(@Parent() mim: MimType, @CurrentContext() context: HubContext): Promise<MimAliasType[]> {
    return this.read(mim, context, ({ aliases }, read) => aliasFields(aliases, read));
  }

  @ResolveField(() => String, { nullable: true, description: 'What this publication changed.' })
  async changeNote(@Parent() mim: MimType, @CurrentContext() context: HubContext): Promise<string | null> {
    return this.read(mim, context, ({ changeNote }) => changeNote ?? null);
  }

  private async read<T>(
    { id, past, language }: MimType,
    { locale }: HubContext,
    part: (body: MimRest, read: TextReader) => T,
  ): Promise<T> {
    const body = past?.body ?? (await this.loader.body.load(id));
    if (body === null) throw new NotFoundError('MIM_NOT_FOUND');
    return part(body, new TextReader(locale, language));
  }
}
