import { registerEnumType } from '@nestjs/graphql';

/** How somebody belongs to the community, as the API names it. */
export const MembershipKindEnum = {
  SIGNATORY: 'signatory',
  SUPPORTER: 'supporter',
} as const;

/** How far a membership has come, as the API names it. */
export const MembershipStateEnum = {
  DRAFT: 'draft',
  DECIDED: 'decided',
  SIGNED: 'signed',
  CHECKED: 'checked',
  LISTED: 'listed',
  WITHDRAWN: 'withdrawn',
} as const;

/** What can be done with a membership, as the API names it. */
export const MembershipActionEnum = {
  START: 'start',
  DECIDE: 'decide',
  SIGN: 'sign',
  DECLARE: 'declare',
  CHECK: 'check',
  LIST: 'list',
  SEND_BACK: 'send-back',
  WITHDRAW: 'withdraw',
} as const;

/** What has to be there before somebody can sign, as the API names it. */
export const SigningNeedEnum = {
  DECISION: 'decision',
  SIGNER: 'signer',
  MANDATE: 'mandate',
} as const;

/** What a certificate is worth, as the API names it. */
export const CertificateStateEnum = {
  VALID: 'valid',
  PENDING: 'pending',
  WITHDRAWN: 'withdrawn',
} as const;

/** What a certificate is worth. */
export type CertificateState = (typeof CertificateStateEnum)[keyof typeof CertificateStateEnum];

registerEnumType(MembershipKindEnum, {
  name: 'MembershipKind',
  description: 'How somebody belongs to the community.',
  valuesMap: {
    SIGNATORY: { description: 'A public administration that signed the declaration.' },
    SUPPORTER: { description: 'An authority or organisation that declared its support.' },
  },
});
registerEnumType(MembershipStateEnum, {
  name: 'MembershipState',
  description: 'How far a membership has come.',
  valuesMap: {
    DECIDED: { description: 'The council has decided.' },
    SIGNED: { description: 'Signed, or support is declared; a coordinator checks it next.' },
    CHECKED: { description: 'A coordinator has checked facts and evidence.' },
    LISTED: { description: 'On the public list.' },
    WITHDRAWN: { description: 'Ended; it stays as history.' },
  },
});
registerEnumType(MembershipActionEnum, {
  name: 'MembershipAction',
  description: 'What can be done with a membership.',
});
registerEnumType(SigningNeedEnum, {
  name: 'SigningNeed',
  description: 'What has to be there before somebody can sign.',
});
registerEnumType(CertificateStateEnum, {
  name: 'CertificateState',
  description: 'What a certificate is worth.',
  valuesMap: {
    VALID: { description: 'The membership is on the public list.' },
    PENDING: {
      description: 'Signed, and not yet on the public list: only stewards and coordinators see it.',
    },
    WITHDRAWN: { description: 'The membership has ended.' },
  },
});
