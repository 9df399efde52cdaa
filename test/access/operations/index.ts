import type { Examples } from '../support/example.js';
import { accountExamples } from './account.js';
import { assessmentExamples } from './assessment.js';
import { communityExamples } from './community.js';
import { curationReviewExamples } from './curation-review.js';
import { conformanceExamples } from './conformance.js';
import { curationExamples } from './curation.js';
import { peopleExamples } from './people.js';
import { electionExamples } from './elections.js';
import { groupExamples } from './groups.js';
import { directoryExamples } from './directory.js';
import { knowledgeExamples } from './knowledge.js';
import { machineExamples } from './machines.js';
import { membershipExamples } from './membership.js';
import { mimExamples } from './mims.js';
import { processExamples } from './process.js';
import { securityExamples } from './security.js';
import { signInExamples } from './sign-in.js';
import { stewardExamples } from './stewards.js';
import { caseExamples } from './cases.js';
import { fundingExamples } from './funding.js';
import { knowledgeFileExamples } from './knowledge-files.js';
import { needExamples } from './needs.js';
import { toolExamples } from './tools.js';

/** How every operation of the matrix is really called. One file per subject. */
export const examples: Examples = {
  ...processExamples,
  ...curationReviewExamples,
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
  ...conformanceExamples,
  ...mimExamples,
  ...needExamples,
  ...caseExamples,
  ...fundingExamples,
  ...knowledgeFileExamples,
  ...toolExamples,
  ...knowledgeExamples,
  ...curationExamples,
  ...machineExamples,
};
