import type { Stage } from './stage/stage.js';

/** One measured figure, as a bench module returns it and the harness prints it. */
export type Figure = {
  /** The id under which `npm run bench -- ID` runs it. */
  readonly id: string;
  /** What was measured, in `unit`. */
  readonly value: number;
  /** The unit of value and baseline, such as `assessments/s` or `ms`. */
  readonly unit: string;
  /** The same work done the plain way, measured in the same call and in turn with the value; null where none makes sense. */
  readonly baseline: number | null;
  /** value / baseline, or null without a baseline. */
  readonly ratio: number | null;
  /** What has to hold, in words a reader can check, such as `>= 250000`. */
  readonly bar: string;
  /** Whether the bar was met in this run. */
  readonly holds: boolean;
  /** How many measured rounds the value rests on, warm-up not counted. */
  readonly runs: number;
  /** Milliseconds within which 95 of 100 answers came, where the bar speaks of it. */
  readonly p95?: number;
  /** What a reader has to know to judge the figure. */
  readonly note?: string;
};

/** A figure that cannot be measured yet, and why. */
export type Skipped = { readonly id: string; readonly skipped: string };

/** What a bench module exports as its default. */
export type Bench = { readonly id: string; run(stage: Stage): Promise<Figure | Skipped> };
