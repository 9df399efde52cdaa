import type { EditionState } from './bodies/vocabulary.js';

/** An edition a MIM is in, as far as choosing between editions needs it. */
export interface InEdition {
  readonly editionState: EditionState;
  /** In the order of time, see `chronologyOf`. */
  readonly chronology: string;
}

/**
 * The same MIMs in the one edition a reader should be sent to: the current one, else the newest that is newer; never one that
 * is still being written. More than one when the MIM was divided; none when it is current itself, or the newest.
 */
export function newerVersions<M extends InEdition>(mim: InEdition, kin: readonly M[]): M[] {
  if (mim.editionState === 'current') return [];
  const current = kin.filter(({ editionState }) => editionState === 'current');
  const newer = kin.filter(
    ({ editionState, chronology }) => editionState === 'superseded' && chronology > mim.chronology,
  );
  return ofNewest(current.length > 0 || mim.editionState === 'development' ? current : newer);
}

function ofNewest<M extends InEdition>(mims: readonly M[]): M[] {
  const newest = mims
    .map(({ chronology }) => chronology)
    .toSorted()
    .at(-1);
  return mims.filter(({ chronology }) => chronology === newest);
}
