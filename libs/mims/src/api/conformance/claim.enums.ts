import { CLAIM_ANSWERS, CLAIM_CLASSES } from '../../domain/conformance/claim.js';
import { named } from '../mim.enums.js';

export const ClaimAnswerName = named(
  'ConformanceAnswer',
  CLAIM_ANSWERS,
  'What a claim says about a requirement.',
);
export const ClaimClassName = named(
  'ConformanceClass',
  CLAIM_CLASSES,
  'Said by the body itself; tested, with a report; or verified by somebody else.',
);
export const ClaimStateName = named(
  'ConformanceClaimState',
  ['draft', 'public', 'withdrawn'],
  'A draft is seen by the stewards of its body alone.',
);
export const ClaimRecheckName = named(
  'ConformanceRecheck',
  ['reworded', 'withdrawn'],
  'What happened to the requirement since it was answered.',
);
export const AnswerVerifiedName = named(
  'AnswerVerified',
  ['yes', 'no', 'open'],
  'OPEN: it was verified, and has to be looked at again.',
);
export const WhyNotVerifyName = named(
  'WhyNotVerify',
  ['not-curator', 'own-body', 'second-factor', 'not-public'],
  'What stands between the reader and noting a verification.',
);
export const ClaimFaultName = named(
  'ConformanceClaimFaultKind',
  ['reason-missing', 'requirement-changed', 'requirement-unknown', 'nothing-answered'],
  'What has to be mended first.',
);
export const ClauseChangeName = named(
  'ClauseChange',
  ['changed', 'withdrawn'],
  'What happened to a clause since it was picked.',
);
