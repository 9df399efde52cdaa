import { localize, type Locale } from '#libs/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import type { SeenCertificate } from '../../app/memberships/membership.queries.js';
import type { Label } from '../../domain/authority.js';
import { memberAsSigned, type MembershipCase } from '../../domain/memberships/membership-case.js';
import { CertificateStateEnum, type CertificateState } from './membership.enums.js';
import { MemberType, memberFields } from './membership.type.js';

/** What the hub recorded about one signature. */
@ObjectType('Certificate', {
  description:
    'What the hub recorded about one signature. It is no electronic signature in the sense of the eIDAS regulation.',
})
export class CertificateType {
  @Field(() => String)
  code: string;

  @Field(() => CertificateStateEnum)
  state: CertificateState;

  @Field(() => MemberType, { description: 'As it was called, and was, when it signed.' })
  member: MemberType;

  @Field(() => String, { description: 'The day of the signature: YYYY-MM-DD.' })
  signedOn: string;

  @Field(() => Date, { nullable: true })
  signedAt: Date | null;

  @Field(() => String, { description: 'The office of the person who signed.' })
  signerPosition: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the person; null unless it may be published. Stewards and coordinators always see it.',
  })
  signerName: string | null;

  @Field(() => String)
  onBehalfOf: string;

  @Field(() => String, { nullable: true })
  decidedOn: string | null;

  @Field(() => String)
  decisionReference: string;

  @Field(() => String, { nullable: true })
  textVersion: string | null;

  @Field(() => String, { nullable: true })
  textHash: string | null;

  @Field(() => Date, { nullable: true })
  listedAt: Date | null;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => [String], {
    description: 'Who signed together with it, as far as they are on the public list.',
  })
  together: string[];

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;
}

/** A certificate in the language of a reader, with no more than this reader may see. */
export function certificateFields(
  { membership, wasListed, party }: SeenCertificate,
  together: readonly MembershipCase[],
  locale: Locale,
): CertificateType {
  const { state, signerName, signerNamePublic, ...facts } = membership;
  return {
    ...facts,
    code: membership.certificateCode ?? '',
    state: stateOf(state === 'withdrawn', wasListed),
    member: memberFields(memberAsSigned(membership), locale),
    signedOn: membership.signedOn ?? '',
    signerName: signerNamePublic || party !== null ? signerName || null : null,
    together: together
      .filter((other) => other.state === 'listed')
      .map(memberAsSigned)
      .map(({ name, sourceLocale }) => localize(name, locale, sourceLocale).text),
  };
}

function stateOf(isWithdrawn: boolean, wasListed: boolean): CertificateState {
  if (isWithdrawn) return CertificateStateEnum.WITHDRAWN;
  return wasListed ? CertificateStateEnum.VALID : CertificateStateEnum.PENDING;
}
