import type { MembershipKind, MembershipState } from '../membership.js';

/** What can be done with a membership. */
export const MEMBERSHIP_ACTIONS = [
  'start',
  'decide',
  'sign',
  'declare',
  'check',
  'list',
  'send-back',
  'withdraw',
] as const;

/** One of these. */
export type MembershipAction = (typeof MEMBERSHIP_ACTIONS)[number];

/** Who acts: a steward of the member, or a coordinator of the platform. */
export type MembershipParty = 'steward' | 'coordinator';

interface Transition {
  readonly action: MembershipAction;
  readonly kinds: readonly MembershipKind[];
  /** Null: there is no membership yet. */
  readonly from: readonly (MembershipState | null)[];
  readonly to: MembershipState;
  readonly by: readonly MembershipParty[];
}

const BOTH: readonly MembershipKind[] = ['signatory', 'supporter'];

/** Everything that is allowed; whatever does not stand here is not. */
const TRANSITIONS: readonly Transition[] = [
  { action: 'start', kinds: BOTH, from: [null], to: 'draft', by: ['steward'] },
  // A decision may be corrected until it is signed.
  { action: 'decide', kinds: ['signatory'], from: ['draft', 'decided'], to: 'decided', by: ['steward'] },
  { action: 'sign', kinds: ['signatory'], from: ['decided'], to: 'signed', by: ['steward'] },
  { action: 'declare', kinds: ['supporter'], from: ['draft'], to: 'signed', by: ['steward'] },
  { action: 'check', kinds: BOTH, from: ['signed'], to: 'checked', by: ['coordinator'] },
  { action: 'list', kinds: BOTH, from: ['checked'], to: 'listed', by: ['coordinator'] },
  {
    action: 'send-back',
    kinds: ['signatory'],
    from: ['signed', 'checked'],
    to: 'decided',
    by: ['coordinator'],
  },
  {
    action: 'send-back',
    kinds: ['supporter'],
    from: ['signed', 'checked'],
    to: 'draft',
    by: ['coordinator'],
  },
  {
    action: 'withdraw',
    kinds: BOTH,
    from: ['draft', 'decided', 'signed', 'checked', 'listed'],
    to: 'withdrawn',
    by: ['steward', 'coordinator'],
  },
];

/** Where an action leads, or null when it is not allowed to this party now. */
export function stateAfter(
  kind: MembershipKind,
  from: MembershipState | null,
  action: MembershipAction,
  party: MembershipParty,
): MembershipState | null {
  const found = TRANSITIONS.find(
    (transition) =>
      transition.action === action &&
      transition.kinds.includes(kind) &&
      transition.from.includes(from) &&
      transition.by.includes(party),
  );
  return found?.to ?? null;
}

/** What this party can do with a membership now. */
export function actionsIn(
  kind: MembershipKind,
  state: MembershipState,
  party: MembershipParty,
): MembershipAction[] {
  return MEMBERSHIP_ACTIONS.filter((action) => stateAfter(kind, state, action, party) !== null);
}
