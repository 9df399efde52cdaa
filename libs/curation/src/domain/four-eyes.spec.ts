import { describe, expect, it } from '@jest/globals';
import { fourEyes, type Approval } from './four-eyes.js';

const CHAIR = 'chair';
const by = (personId: string | null, revisionId = 'this'): Approval => ({ personId, revisionId });

describe('nobody puts a text before the public on their own', () => {
  it.each<[string, string | null, Approval[], 'OWN_TEXT' | null]>([
    ['refuses the author, whom nobody agreed with', CHAIR, [], 'OWN_TEXT'],
    ['refuses the author, who agreed with themselves before', CHAIR, [by(CHAIR)], 'OWN_TEXT'],
    [
      'refuses the author, whose earlier revision another one approved',
      CHAIR,
      [by('delegate', 'earlier')],
      'OWN_TEXT',
    ],
    [
      'refuses the author, whose earlier revision a reviewer approved',
      CHAIR,
      [by(null, 'earlier')],
      'OWN_TEXT',
    ],
    ['lets the author go on after another curator', CHAIR, [by('delegate')], null],
    ['lets the author go on after a reviewer without an account', CHAIR, [by(null)], null],
    ['lets anybody else approve', 'steward', [], null],
    ['lets a curator approve what nobody here wrote', null, [], null],
  ])('%s', (_what, authorId, approvals, why) => {
    const writers = authorId === null ? [] : [authorId];
    expect(fourEyes(CHAIR, { id: 'this', authorId, writers, handedInBy: authorId }, approvals)).toBe(why);
  });

  it.each<[string, string | null, Approval[], 'OWN_TEXT' | null]>([
    ['refuses whoever wrote most of it and handed it in after a colleague’s comma', CHAIR, [], 'OWN_TEXT'],
    ['lets them go on after another one found it good', CHAIR, [by('delegate')], null],
    ['lets them approve what the colleague handed in', 'steward', [], null],
  ])('%s', (_what, handedInBy, approvals, why) => {
    const revision = { id: 'this', authorId: 'steward', writers: ['steward', CHAIR], handedInBy };
    expect(fourEyes(CHAIR, revision, approvals)).toBe(why);
  });
});
