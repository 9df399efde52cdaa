import { registerEnumType } from '@nestjs/graphql';

/** How somebody belongs to the community, as the API names it. */
export enum MembershipKindEnum {
  SIGNATORY = 'signatory',
  SUPPORTER = 'supporter',
}

/** How far a membership has come, as the API names it. */
export enum MembershipStateEnum {
  DRAFT = 'draft',
  DECIDED = 'decided',
  SIGNED = 'signed',
  CHECKED = 'checked',
  LISTED = 'listed',
  WITHDRAWN = 'withdrawn',
}

/** What can be done with a membership, as the API names it. */
export enum MembershipActionEnum {
  START = 'start',
  DECIDE = 'decide',
  SIGN = 'sign',
  DECLARE = 'declare',
  CHECK = 'check',
  LIST = 'list',
  SEND_BACK = 'send-back',
  WITHDRAW = 'withdraw',
}

/** What has to be there before somebody can sign, as the API names it. */
export enum SigningNeedEnum {
  DECISION = 'decision',
  SIGNER = 'signer',
  MANDATE = 'mandate',
}

/** What a certificate is worth, as the API names it. */
export enum CertificateStateEnum {
  VALID = 'valid',
  PENDING = 'pending',
  WITHDRAWN = 'withdrawn',
}

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
