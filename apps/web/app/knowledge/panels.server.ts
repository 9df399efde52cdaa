import { ALGORITHM_PANEL } from '../algorithms/algorithm-panel.server';
import { CASE_PANEL } from '../cases/case-panel.server';
import { CALL_PANEL } from '../funding/call-panel.server';
import { NEED_PANEL } from '../needs/need-panel.server';
import { type ShelfKindName } from './kinds';
import { type PanelServer } from './panel';

/** What the server does for the panels of each kind, by the name of the panel. */
export const PANEL_SERVERS: Readonly<Partial<Record<ShelfKindName, Readonly<Record<string, PanelServer>>>>> =
  {
    'case-study': { reuse: CASE_PANEL, questions: CASE_PANEL, costs: CASE_PANEL },
    'funding-call': { you: CALL_PANEL, pipeline: CALL_PANEL },
    need: { standing: NEED_PANEL },
    algorithm: { register: ALGORITHM_PANEL },
  };
