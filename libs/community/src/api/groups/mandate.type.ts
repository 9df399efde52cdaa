import { byClass } from '#libs/platform';
import type { Locale } from '#libs/kernel';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { MandateView } from '../../domain/groups/group-view.js';
import { MandateRole, MandateState } from './group.enums.js';
import { GroupPartyType } from './party.type.js';

/** That somebody leads, chairs or is delegated to a group for a time. */
@ObjectType('Mandate', { description: 'That somebody leads, chairs or is delegated to a group for a time.' })
export class MandateType {
  @Field(() => ID)
  id: string;

  @Field(() => MandateRole)
  role: MandateRole;

  @Field(() => GroupPartyType, {
    description: 'Who holds it: an organisation leads, authorities do the rest.',
  })
  holder: GroupPartyType;

  @Field(() => Date)
  since: Date;

  @Field(() => Date, { nullable: true, description: 'Null when nobody published an end.' })
  until: Date | null;

  @Field(() => MandateState)
  state: MandateState;

  @Field(() => String, {
    nullable: true,
    description: 'The month or day up to which it is known to have lasted, where no end is published.',
  })
  asOf: string | null;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: string;

  @Field(() => String, { description: 'Where this is known from.' })
  sourceNote: string;

  readonly personId: string | null;
  readonly groupId: string;

  static of(mandate: MandateView, locale: Locale): MandateType {
    return Object.assign(new MandateType(), mandate, { holder: GroupPartyType.of(mandate.holder, locale) });
  }
}

/** The mandate cannot be given, renewed or ended like this. */
@ObjectType('MandateRefusedError', {
  description: 'The mandate cannot be given, renewed or ended like this.',
})
export class MandateRefusedErrorType {
  @Field(() => String, { description: 'A name like seats-taken, for programs.' })
  reason: string;

  @Field(() => String)
  message: string;
}

/** What giving, renewing, ending a mandate or naming who exercises it leads to. */
export const MandateResult = createUnionType({
  name: 'MandateResult',
  types: () => [MandateType, MandateRefusedErrorType] as const,
  resolveType: byClass(MandateType),
});
