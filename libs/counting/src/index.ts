export {
  BLANK,
  NO,
  CountError,
  type Ballot,
  type Candidate,
  type CountOutcome,
  type CountResult,
  type CountRules,
  type Tally,
} from './count.types.js';
export { countElection, type CountInput } from './count.js';
export { ballotsText, drawLots, type Digest, type Lots } from './lot.js';
export {
  PUBLISHED_ELECTION_FORMAT,
  readPublishedElection,
  type PublishedElection,
} from './published-election.js';
export { recount, type Recount } from './recount.js';
