import type { Pursuit, PursuitWrite } from './pursuit.js';

/** Somebody else wrote in between: both texts are kept, and nothing was overwritten. */
export class PursuitConflict {
  constructor(
    readonly current: Pursuit,
    readonly yours: PursuitWrite,
  ) {}
}
