import type { Examples } from '../support/example.js';
import { accountExamples } from './account.js';
import { assessmentExamples } from './assessment.js';
import { communityExamples } from './community.js';
import { membershipExamples } from './membership.js';
import { processExamples } from './process.js';
import { signInExamples } from './sign-in.js';

/** How every operation of the matrix is really called. One file per subject. */
export const examples: Examples = {
  ...processExamples,
  ...signInExamples,
  ...accountExamples,
  ...communityExamples,
  ...assessmentExamples,
  ...membershipExamples,
};
