import type { AuthorityView } from '../authority-view.js';
import type { Label } from '../authority.js';
import type { MembershipKind } from '../membership.js';
import type { OrganisationView } from '../organisation-view.js';

/** One line of the directory: a listed membership with the authority or the organisation it belongs to. */
export interface MemberView {
  readonly id: string;
  readonly kind: MembershipKind;
  /** The day of signing as YYYY-MM-DD. */
  readonly signedOn: string | null;
  /** The month or day the list was seen in. */
  readonly asOf: string | null;
  readonly signerPosition: string;
  readonly sourceNote: string;
  readonly label: Label;
  readonly authority: AuthorityView | null;
  readonly organisation: OrganisationView | null;
}
