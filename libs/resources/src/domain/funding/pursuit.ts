import type { Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';

/** How far an authority is with a call. */
export const PURSUIT_STATUSES = ['interested', 'applied', 'awarded', 'refused', 'dropped'] as const;
export type PursuitStatus = (typeof PURSUIT_STATUSES)[number];

/** Why an application was refused, or given up. */
export const PURSUIT_REASONS = [
  'not-eligible',
  'score-too-low',
  'no-budget-left',
  'own-share',
  'no-time',
  'no-staff',
  'no-partners',
  'not-our-aims',
  'formal-fault',
  'other',
] as const;
export type PursuitReason = (typeof PURSUIT_REASONS)[number];

/** Fewer authorities than this are not counted in public: they could be told apart. */
export const FEWEST_COUNTED = 5;

/** What an authority does about a call. */
export interface Pursuit {
  readonly id: string;
  readonly authorityId: string;
  readonly callId: string;
  readonly callTitle: Translated;
  readonly callLanguage: Locale;
  readonly callAddress: string;
  readonly status: PursuitStatus;
  readonly reason: PursuitReason | null;
  readonly note: string;
  /** The day it happened, YYYY-MM-DD. */
  readonly onDay: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One step on the way. */
export interface PursuitStep extends Pick<Pursuit, 'status' | 'reason' | 'note' | 'onDay'> {
  readonly pursuitId: string;
  readonly number: number;
  readonly at: Date;
}

/** What somebody writes over the version they saw (0: none yet). */
export interface PursuitWrite extends Pick<Pursuit, 'authorityId' | 'callId' | 'status' | 'reason' | 'note'> {
  readonly version: number;
  /** Null for today. */
  readonly onDay: string | null;
}

/** Whether a status asks why. */
export function asksWhy(status: PursuitStatus): boolean {
  return status === 'refused' || status === 'dropped';
}
