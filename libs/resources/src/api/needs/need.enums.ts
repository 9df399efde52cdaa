import { registerEnumType } from '@nestjs/graphql';
import type { NEED_PURPOSES, NEED_STATES } from '../../domain/bodies/need-body.js';
import type { NeedVerdict } from '../../domain/needs/need.js';

/** What becomes of a need, as the API names it. */
export const NeedStateName = {
  OPEN: 'open',
  IN_WORK_PLAN: 'in-work-plan',
  ANSWERED: 'answered',
  DECLINED: 'declined',
} as const satisfies Record<string, (typeof NEED_STATES)[number]>;

/** What would help, as the API names it. */
export const NeedPurposeName = {
  MONEY: 'money',
  SKILLS: 'skills',
  TOOL: 'tool',
  LEGAL_CERTAINTY: 'legal-certainty',
  DATA: 'data',
  GUIDANCE: 'guidance',
  PARTNER: 'partner',
  OTHER: 'other',
} as const satisfies Record<string, (typeof NEED_PURPOSES)[number]>;

/** Whether something answered a need, as the API names it. */
export const NeedVerdictName = {
  YES: 'yes',
  PARTLY: 'partly',
  NO: 'no',
} as const satisfies Record<string, NeedVerdict>;

registerEnumType(NeedStateName, { name: 'NeedState', description: 'What becomes of a need.' });
registerEnumType(NeedPurposeName, { name: 'NeedPurpose', description: 'What would help.' });
registerEnumType(NeedVerdictName, { name: 'NeedVerdict', description: 'Whether something answered a need.' });
