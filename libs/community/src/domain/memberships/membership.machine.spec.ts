import { describe, expect, it } from '@jest/globals';
import { MEMBERSHIP_STATES, type MembershipKind, type MembershipState } from '../membership.js';
import { MEMBERSHIP_ACTIONS, actionsIn, stateAfter, type MembershipParty } from './membership.machine.js';

/** Every transition there is, written out once more: kind, from, action, who, to. */
const ALLOWED = [
  'signatory none start steward draft',
  'signatory draft decide steward decided',
  'signatory draft withdraw steward withdrawn',
  'signatory draft withdraw coordinator withdrawn',
  'signatory decided decide steward decided',
  'signatory decided sign steward signed',
  'signatory decided withdraw steward withdrawn',
  'signatory decided withdraw coordinator withdrawn',
  'signatory signed check coordinator checked',
  'signatory signed send-back coordinator decided',
  'signatory signed withdraw steward withdrawn',
  'signatory signed withdraw coordinator withdrawn',
  'signatory checked list coordinator listed',
  'signatory checked send-back coordinator decided',
  'signatory checked withdraw steward withdrawn',
  'signatory checked withdraw coordinator withdrawn',
  'signatory listed withdraw steward withdrawn',
  'signatory listed withdraw coordinator withdrawn',
  'supporter none start steward draft',
  'supporter draft declare steward signed',
  'supporter draft withdraw steward withdrawn',
  'supporter draft withdraw coordinator withdrawn',
  'supporter decided withdraw steward withdrawn',
  'supporter decided withdraw coordinator withdrawn',
  'supporter signed check coordinator checked',
  'supporter signed send-back coordinator draft',
  'supporter signed withdraw steward withdrawn',
  'supporter signed withdraw coordinator withdrawn',
  'supporter checked list coordinator listed',
  'supporter checked send-back coordinator draft',
  'supporter checked withdraw steward withdrawn',
  'supporter checked withdraw coordinator withdrawn',
  'supporter listed withdraw steward withdrawn',
  'supporter listed withdraw coordinator withdrawn',
];

const KINDS: readonly MembershipKind[] = ['signatory', 'supporter'];
const PARTIES: readonly MembershipParty[] = ['steward', 'coordinator'];
const STATES: readonly (MembershipState | null)[] = [null, ...MEMBERSHIP_STATES];

describe('the way of a membership', () => {
  it('has exactly these steps, and no other', () => {
    const found = KINDS.flatMap((kind) =>
      STATES.flatMap((from) =>
        MEMBERSHIP_ACTIONS.flatMap((action) =>
          PARTIES.flatMap((party) => {
            const to = stateAfter(kind, from, action, party);
            return to === null ? [] : [`${kind} ${from ?? 'none'} ${action} ${party} ${to}`];
          }),
        ),
      ),
    );
    expect(found.sort()).toEqual([...ALLOWED].sort());
  });

  it('never leaves withdrawn', () => {
    for (const kind of KINDS)
      for (const party of PARTIES) expect(actionsIn(kind, 'withdrawn', party)).toEqual([]);
  });

  it('is not listed by anybody who acts for the member', () => {
    for (const kind of KINDS)
      for (const state of MEMBERSHIP_STATES)
        expect(actionsIn(kind, state, 'steward')).not.toEqual(expect.arrayContaining(['list']));
  });
});
