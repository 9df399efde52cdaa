import { registerEnumType } from '@nestjs/graphql';

/** How far an election has come, as the API names it. */
export enum ElectionPhaseName {
  ANNOUNCED = 'announced',
  APPLICATIONS = 'applications',
  CHECKING = 'checking',
  VOTING = 'voting',
  COUNTING = 'counting',
  CLOSED = 'closed',
}

/** How an election ended, as the API names it. */
export enum ElectionOutcomeName {
  ELECTED = 'elected',
  SECOND_VOTE = 'second-vote',
  VACANT = 'vacant',
  TOO_FEW = 'too-few',
  PROLONGED = 'prolonged',
}

/** Why there is an election after another one, as the API names it. */
export enum ElectionFollowReasonName {
  SECOND_VOTE = 'second-vote',
  PROLONGED = 'prolonged',
}

/** How ties are decided, as the API names it. */
export enum TieRuleName {
  SECOND_VOTE = 'second-vote',
  LOT = 'lot',
}

/** What happens with one candidate, as the API names it. */
export enum OneCandidateRuleName {
  YES_NO = 'yes-no',
  ACCLAMATION = 'acclamation',
}

/** What happens without candidates, as the API names it. */
export enum NoCandidateRuleName {
  PROLONG = 'prolong',
  VACANT = 'vacant',
}

/** Why an authority is on a roll, as the API names it. */
export enum RollReasonName {
  SIGNATORY = 'signatory',
  EXCEPTION = 'exception',
}

/** What came of a request to be on a roll, as the API names it. */
export enum RollDecisionName {
  ADMITTED = 'admitted',
  REFUSED = 'refused',
}

registerEnumType(ElectionPhaseName, {
  name: 'ElectionPhase',
  description: 'How far an election has come, by the clock of the database.',
  valuesMap: {
    CHECKING: { description: 'Applications are closed and public; voting is not open yet.' },
    COUNTING: { description: 'Voting is over; the count follows within a minute.' },
  },
});
registerEnumType(ElectionOutcomeName, {
  name: 'ElectionOutcome',
  description: 'How an election ended.',
  valuesMap: {
    SECOND_VOTE: { description: 'Candidates came level; a second vote between them follows.' },
    VACANT: { description: 'Nobody had the votes that the rules ask for, or nobody stood.' },
    TOO_FEW: { description: 'Fewer votes than the minimum. They were destroyed unopened.' },
    PROLONGED: { description: 'Nobody stood; the call is prolonged.' },
  },
});
registerEnumType(ElectionFollowReasonName, {
  name: 'ElectionFollowReason',
  description: 'Why there is an election after another one.',
});
registerEnumType(TieRuleName, { name: 'TieRule', description: 'How ties are decided.' });
registerEnumType(OneCandidateRuleName, {
  name: 'OneCandidateRule',
  description: 'What happens when one candidate stands.',
});
registerEnumType(NoCandidateRuleName, {
  name: 'NoCandidateRule',
  description: 'What happens when nobody stands.',
});
registerEnumType(RollReasonName, { name: 'RollReason', description: 'Why an authority is on a roll.' });
registerEnumType(RollDecisionName, {
  name: 'RollDecision',
  description: 'What came of a request to be on a roll.',
});
