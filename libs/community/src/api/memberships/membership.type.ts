import { localize, type Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Label } from '../../domain/authority.js';
import type { MembershipKind, MembershipState } from '../../domain/membership.js';
import type { CaseMember, MembershipCase } from '../../domain/memberships/membership-case.js';
import type { MembershipAction } from '../../domain/memberships/membership.machine.js';
import type { MemberKind } from '../../domain/registration/member.js';
import { MemberKindEnum } from '../registration/registration.type.js';
import { MembershipActionEnum, MembershipKindEnum, MembershipStateEnum } from './membership.enums.js';

/** Who a membership belongs to. */
@ObjectType('MembershipHolder', {
  description: 'An authority or an organisation, as the owner of a membership.',
})
export class MemberType {
  @Field(() => ID)
  id: string;

  @Field(() => MemberKindEnum)
  kind: MemberKind;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The language the name is in, as a two-letter code.' })
  nameLocale: string;

  @Field(() => String, { description: 'Two letters as in NUTS: Greece is EL.' })
  country: string;

  @Field(() => String, { description: 'The kind of authority or organisation, like municipality.' })
  type: string;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => Boolean, { description: 'Whether a coordinator has checked it, so that everybody sees it.' })
  checked: boolean;
}

@ObjectType({ description: 'An authority or organisation you act for.' })
export class StewardedMember {
  @Field(() => ID)
  id: string;

  @Field(() => MemberKindEnum)
  kind: MemberKind;

  @Field(() => String)
  name: string;
}

/** One membership, as its stewards and coordinators see it. */
@ObjectType('Membership', { description: 'One membership, as its stewards and coordinators see it.' })
export class MembershipType {
  @Field(() => ID)
  id: string;

  @Field(() => MembershipKindEnum)
  kind: MembershipKind;

  @Field(() => MembershipStateEnum)
  state: MembershipState;

  @Field(() => MemberType)
  member: MemberType;

  @Field(() => String, { nullable: true, description: 'The day of the decision: YYYY-MM-DD.' })
  decidedOn: string | null;

  @Field(() => String)
  decisionReference: string;

  @Field(() => String, { nullable: true, description: 'Where the decision can be read.' })
  evidenceUrl: string | null;

  @Field(() => String)
  signerName: string;

  @Field(() => String)
  signerPosition: string;

  @Field(() => String)
  onBehalfOf: string;

  @Field(() => Boolean, { description: 'Whether the signer said that they are entitled to sign.' })
  signerEntitled: boolean;

  @Field(() => Boolean, { description: 'Whether the name of the signer may be published.' })
  signerNamePublic: boolean;

  @Field(() => String, { nullable: true, description: 'The day of the signature: YYYY-MM-DD.' })
  signedOn: string | null;

  @Field(() => String, { nullable: true })
  textVersion: string | null;

  @Field(() => String, { nullable: true })
  textHash: string | null;

  @Field(() => String, { nullable: true })
  certificateCode: string | null;

  @Field(() => Date, { nullable: true })
  signedAt: Date | null;

  @Field(() => Date, { nullable: true })
  listedAt: Date | null;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;

  jointId: string | null;
}

/** Memberships page by page. */
@ObjectType()
export class MembershipConnection extends Connection(MembershipType) {}

@ObjectType('MembershipStep', { description: 'One step of a membership.' })
export class MembershipStepType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => MembershipActionEnum)
  action: MembershipAction;

  @Field(() => MembershipStateEnum)
  toState: MembershipState;

  @Field(() => String, { nullable: true, description: 'Who did it; null once the person is gone.' })
  by: string | null;

  @Field(() => String, { description: 'The reason, where the step wants one.' })
  note: string;
}

@ObjectType('MembershipEvidence', { description: 'A file that shows what a council decided.' })
export class MembershipEvidenceType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  fileName: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Field(() => String, { description: 'SHA-256 of the content, in hexadecimal.' })
  sha256: string;

  @Field(() => Date)
  addedAt: Date;

  @Field(() => String, { description: 'Where it can be downloaded, by those who may see it.' })
  url: string;
}

@ObjectType('JointMember', { description: 'An authority that signs together with others.' })
export class JointMemberType {
  @Field(() => String)
  name: string;

  @Field(() => MembershipStateEnum)
  state: MembershipState;
}

@ObjectType('JointSignature', { description: 'That several authorities sign together, each for itself.' })
export class JointSignatureType {
  @Field(() => String, { description: 'What is handed to the others, so that they can join.' })
  code: string;

  @Field(() => String)
  leadName: string;

  @Field(() => [JointMemberType], { description: 'All of them, the one who began first.' })
  members: JointMemberType[];
}

/** The owner of a membership in the language of a reader. */
export function memberFields(member: CaseMember, wanted: Locale): MemberType {
  const { id, kind, country, type, website, checked } = member;
  const { text, locale } = localize(member.name, wanted, member.sourceLocale);
  return { id, kind, name: text, nameLocale: locale, country, type, website, checked };
}

/** A membership in the language of a reader. */
export function membershipFields(membership: MembershipCase, locale: Locale): MembershipType {
  return { ...membership, member: memberFields(membership.member, locale) };
}
