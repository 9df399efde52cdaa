import type { Examples } from '../support/example.js';
import { accountExamples } from './account.js';
import { assessmentExamples } from './assessment.js';
import { communityExamples } from './community.js';
import { peopleExamples } from './people.js';
import { electionExamples } from './elections.js';
import { groupExamples } from './groups.js';
import { directoryExamples } from './directory.js';
import { membershipExamples } from './membership.js';
import { processExamples } from './process.js';
import { securityExamples } from './security.js';
import { signInExamples } from './sign-in.js';
import { stewardExamples } from './stewards.js';

/** How every operation of the matrix is really called. One file per subject. */
export const examples: Examples = {
  ...processExamples,
  ...signInExamples,
  ...accountExamples,
  ...peopleExamples,
  ...communityExamples,
  ...assessmentExamples,
  ...securityExamples,
  ...electionExamples,
  ...groupExamples,
  ...directoryExamples,
  ...stewardExamples,
  ...membershipExamples,
};
