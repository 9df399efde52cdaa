import { registerEnumType } from '@nestjs/graphql';

export const GroupKind = { SUB_GROUP: 'sub-group', ASSEMBLY: 'assembly', BOARD: 'board' } as const;
export type GroupKind = (typeof GroupKind)[keyof typeof GroupKind];

export const MandateRole = { LEAD: 'lead', CHAIR: 'chair', DELEGATE: 'delegate' } as const;
export type MandateRole = (typeof MandateRole)[keyof typeof MandateRole];

export const MandateState = { PAST: 'past', CURRENT: 'current', COMING: 'coming' } as const;
export type MandateState = (typeof MandateState)[keyof typeof MandateState];

export const ChairState = {
  FILLED: 'filled',
  VACANT: 'vacant',
  NOT_PUBLISHED: 'not-published',
  NONE: 'none',
} as const;
export type ChairState = (typeof ChairState)[keyof typeof ChairState];

export const PartyKind = { AUTHORITY: 'authority', ORGANISATION: 'organisation' } as const;
export type PartyKind = (typeof PartyKind)[keyof typeof PartyKind];

export const ItemVisibility = { PUBLIC: 'public', MEMBERS: 'members' } as const;
export type ItemVisibility = (typeof ItemVisibility)[keyof typeof ItemVisibility];

export const ItemKind = { WORK: 'work', MEETING: 'meeting', OUTPUT: 'output' } as const;
export type ItemKind = (typeof ItemKind)[keyof typeof ItemKind];

export const WorkPriority = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const;
export type WorkPriority = (typeof WorkPriority)[keyof typeof WorkPriority];

export const WorkState = {
  PLANNED: 'planned',
  RUNNING: 'running',
  DONE: 'done',
  DROPPED: 'dropped',
} as const;
export type WorkState = (typeof WorkState)[keyof typeof WorkState];

export const OutputKind = {
  GUIDANCE: 'guidance',
  REPORT: 'report',
  MODEL_TEXT: 'model-text',
  PRESENTATION: 'presentation',
  RECORDING: 'recording',
  OTHER: 'other',
} as const;
export type OutputKind = (typeof OutputKind)[keyof typeof OutputKind];

registerEnumType(GroupKind, {
  name: 'GroupKind',
  description: 'A sub-group works on one strand of the declaration; an assembly deliberates; a board steers.',
});
registerEnumType(MandateRole, {
  name: 'MandateRole',
  description: 'The lead organisation keeps a group running; chair and delegates curate it.',
});
registerEnumType(MandateState, { name: 'MandateState', description: 'Over, running, or still to begin.' });
registerEnumType(ChairState, {
  name: 'ChairState',
  description: 'Whether a group has a chair now.',
  valuesMap: {
    VACANT: { description: 'It had a chair, and has none now.' },
    NOT_PUBLISHED: { description: 'Who chairs it is not published here.' },
    NONE: { description: 'Nobody of the community chairs it.' },
  },
});
registerEnumType(PartyKind, {
  name: 'GroupPartyKind',
  description: 'A public administration, or another member.',
});
registerEnumType(ItemVisibility, {
  name: 'GroupItemVisibility',
  description: 'Whether everybody sees an item, or only those who take part in the group.',
});
registerEnumType(ItemKind, { name: 'GroupItemKind', description: 'What curators write into a group.' });
registerEnumType(WorkPriority, {
  name: 'WorkPriority',
  description: 'How much a group wants something done.',
});
registerEnumType(WorkState, { name: 'WorkState', description: 'How far a piece of work has come.' });
registerEnumType(OutputKind, { name: 'GroupOutputKind', description: 'What a group hands out.' });
