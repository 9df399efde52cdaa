import type { PlacedFault } from '#libs/platform';

/** What a document of a format of a kind's own holds. */
export interface OwnDocument {
  /** The ways to the bodies. */
  readonly bodies: readonly (readonly (string | number)[])[];
  /** What is wrong around the bodies; with the bodies themselves it is found when they are checked. */
  readonly faults: readonly PlacedFault[];
}
