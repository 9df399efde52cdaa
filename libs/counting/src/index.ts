export {
  BLANK,
  NO,
  CountError,
  type Ballot,
  type Candidate,
  type CountResult,
  type CountRules,
} from './count.types.js';
export { countElection } from './count.js';
export { drawLots } from './lot.js';
export {
  PUBLISHED_ELECTION_FORMAT,
  readPublishedElection,
  type PublishedElection,
} from './published-election.js';
export { recount, type Recount } from './recount.js';
