import { localize, type Locale } from '#libs/kernel';
import { byClass } from '#libs/platform';
import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { EditableFacts } from '../../app/registration/registration.service.js';
import type { AuthorityFacts } from '../../domain/registration/member-facts.rules.js';
import type { MemberKind } from '../../domain/registration/member.js';
import type { DuplicateReason, LikelyDuplicate } from '../../domain/registration/registration.errors.js';
import { AuthorityKind } from '../authority.type.js';

/** What a member is, as the API names it. */
export const MemberKindEnum = {
  AUTHORITY: 'authority',
  ORGANISATION: 'organisation',
} as const;

registerEnumType(MemberKindEnum, {
  name: 'MemberKind',
  description: 'A public administration, or an organisation.',
});

const DuplicateReasonEnum = {
  NAME: 'name',
  WEB_DOMAIN: 'web-domain',
  LAU_CODE: 'lau-code',
} as const;

registerEnumType(DuplicateReasonEnum, {
  name: 'DuplicateReason',
  description: 'What two members have in common that may be the same.',
});

@ObjectType({ description: 'An authority or organisation was registered; a coordinator checks it next.' })
export class RegisteredMember {
  @Field(() => ID)
  id: string;

  @Field(() => MemberKindEnum)
  kind: MemberKind;
}

@ObjectType('LikelyDuplicate', { description: 'A member that may be the same.' })
export class LikelyDuplicateType {
  @Field(() => ID)
  id: string;

  @Field(() => MemberKindEnum)
  kind: MemberKind;

  @Field(() => String, { nullable: true, description: 'Null while a coordinator has not checked it.' })
  name: string | null;

  @Field(() => String)
  country: string;

  @Field(() => [DuplicateReasonEnum])
  reasons: readonly DuplicateReason[];
}

@ObjectType('LikelyDuplicatesError', {
  description: 'Members are there that may be the same. Nothing was registered.',
})
export class LikelyDuplicatesErrorType {
  @Field(() => [LikelyDuplicateType])
  candidates: readonly LikelyDuplicateType[];
}

@ObjectType('LauCodeTakenError', {
  description:
    'Another authority of the country has this LAU code, so it is the same one. Nothing was changed.',
})
export class LauCodeTakenErrorType {
  @Field(() => LikelyDuplicateType)
  candidate: LikelyDuplicateType;
}

/** What comes of registering a member. */
export const RegisterMemberResult = createUnionType({
  name: 'RegisterMemberResult',
  types: () => [RegisteredMember, LikelyDuplicatesErrorType, LauCodeTakenErrorType] as const,
  resolveType: byClass(RegisteredMember),
});

/** What comes of changing the facts about an authority. */
export const EditAuthorityResult = createUnionType({
  name: 'EditAuthorityResult',
  types: () => [RegisteredMember, LauCodeTakenErrorType] as const,
  resolveType: byClass(RegisteredMember),
});

@ObjectType({ description: 'A name in one language.' })
export class NameInLanguage {
  @Field(() => String)
  locale: string;

  @Field(() => String)
  text: string;
}

@ObjectType('AuthorityFacts', {
  description: 'What is said about an authority, as its stewards and coordinators can change it.',
})
export class AuthorityFactsType {
  @Field(() => ID)
  id: string;

  @Field(() => [NameInLanguage])
  names: NameInLanguage[];

  @Field(() => String)
  sourceLocale: string;

  @Field(() => AuthorityKind)
  type: AuthorityFacts['type'];

  @Field(() => String)
  country: string;

  @Field(() => String, { nullable: true })
  regionCode: string | null;

  @Field(() => String, { nullable: true })
  lauCode: string | null;

  @Field(() => Int, { nullable: true })
  population: number | null;

  @Field(() => Int, { nullable: true })
  populationYear: number | null;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => Boolean, {
    description: 'Whether its name, kind and country are not yours to change, but a coordinator’s.',
  })
  identityFixed: boolean;
}

/** A likely duplicate in the language of a reader. */
export function duplicateFields(candidate: LikelyDuplicate, locale: Locale): LikelyDuplicateType {
  const { id, kind, name, sourceLocale, country, reasons } = candidate;
  return { id, kind, name: name && localize(name, locale, sourceLocale).text, country, reasons };
}

/** The facts about an authority as a form takes them. */
export function authorityFactsFields(id: string, { name, ...facts }: EditableFacts): AuthorityFactsType {
  const names = Object.entries(name).map(([locale, text]) => ({ locale, text }));
  return { id, names, ...facts };
}
