import { type Section } from '../i18n/catalogues';
import { type ShelfKindName } from './kinds';
import { type Panel } from './panel';

/** The panels of each kind, in the order in which they stand on its reading pages. */
export const PANELS: Readonly<Partial<Record<ShelfKindName, readonly Panel[]>>> = {};

/** The sections of messages that panels need. */
export const PANEL_TEXTS = [] as const satisfies readonly Section[];
