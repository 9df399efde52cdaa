import type { Locale, LocalizedText } from '#libs/kernel';
import type { Label } from '../authority.js';
import type { GroupKind, MandateRole } from '../group.js';
import type { Term } from './mandate.rules.js';

/** Where a text that ships with the hub comes from: the world, the world in our own words, or invention. */
export const ITEM_LABELS = ['real', 'condensed', 'illustrative'] as const;

/** Real, condensed or invented. */
export type ItemLabel = (typeof ITEM_LABELS)[number];

/** What everybody may know about a group. */
export interface GroupView {
  readonly id: string;
  /** Names the group in addresses, like `technical`. */
  readonly slug: string;
  readonly kind: GroupKind;
  readonly name: LocalizedText;
  readonly purpose: LocalizedText;
  readonly sourceLocale: Locale;
  /** How many may chair it at once. */
  readonly chairSeats: number;
  readonly label: ItemLabel;
  readonly sourceNote: string;
}

/** An authority or an organisation that takes part in a group, as lists name it. */
export interface Party {
  readonly kind: 'authority' | 'organisation';
  readonly id: string;
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
  readonly label: Label;
}

/** A mandate with who holds it. */
export interface MandateView extends Term {
  readonly id: string;
  readonly groupId: string;
  readonly role: MandateRole;
  /** Who exercises it; null when nobody is known. */
  readonly personId: string | null;
  readonly holder: Party;
  /** Up to when it is known to have lasted, as a month or day. */
  readonly asOf: string | null;
  readonly label: Label;
  readonly sourceNote: string;
}
