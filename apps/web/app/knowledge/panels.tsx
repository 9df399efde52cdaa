import { AlgorithmPanel } from '../algorithms/algorithm-panel';
import { CaseCosts, CaseQuestions, CaseReuses } from '../cases/case-panel';
import { CallAnswer, CallPipeline } from '../funding/call-panel';
import { type Section } from '../i18n/catalogues';
import { NeedPanel } from '../needs/need-panel';
import { type ShelfKindName } from './kinds';
import { type Panel } from './panel';

/** The panels of each kind, in the order in which they stand on its reading pages. */
export const PANELS: Readonly<Partial<Record<ShelfKindName, readonly Panel[]>>> = {
  'case-study': [
    { name: 'reuse', place: 'main', View: CaseReuses },
    { name: 'questions', place: 'main', View: CaseQuestions },
    { name: 'costs', place: 'main', View: CaseCosts },
  ],
  'funding-call': [
    { name: 'you', place: 'top', View: CallAnswer },
    { name: 'pipeline', place: 'main', View: CallPipeline },
  ],
  need: [{ name: 'standing', place: 'main', View: NeedPanel }],
  algorithm: [{ name: 'register', place: 'top', View: AlgorithmPanel }],
};

/** The sections of messages that panels need. */
export const PANEL_TEXTS = ['cases', 'funding', 'needs'] as const satisfies readonly Section[];
