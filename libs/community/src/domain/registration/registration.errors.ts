import type { Locale, LocalizedText } from '#libs/kernel';
import type { MemberKind } from './member.js';

/** Why somebody who is there already may be the one that is being registered. */
export const DUPLICATE_REASONS = ['name', 'web-domain', 'lau-code'] as const;

/** One of these reasons. */
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** A member that may be the same. What no coordinator has checked yet shows that it is there, and not its name. */
export interface LikelyDuplicate {
  readonly id: string;
  readonly kind: MemberKind;
  readonly name: LocalizedText | null;
  readonly sourceLocale: Locale;
  readonly country: string;
  readonly reasons: readonly DuplicateReason[];
}

/** Members are there that may be the same. Nothing was registered: join one of them, or say that it is another. */
export class LikelyDuplicatesError {
  constructor(readonly candidates: readonly LikelyDuplicate[]) {}
}

/** Another authority of the country has this LAU code. Codes are never shared, so this is the same one. */
export class LauCodeTakenError {
  constructor(readonly candidate: LikelyDuplicate) {}
}
