import type { MembershipKind } from '../membership.js';
import type { PopulationClass } from '../population-class.js';
import type { MemberType } from './member-type.js';

/** What narrows the directory; null leaves it as wide as it is. */
export interface MemberFilter {
  readonly kind: MembershipKind | null;
  /** Two capital letters as in NUTS. */
  readonly country: string | null;
  readonly type: MemberType | null;
  readonly size: PopulationClass | null;
  /** Part of the name in any of its languages; accents and capitals do not matter. */
  readonly text: string | null;
}
