import type { Locale, LocalizedText } from '#libs/kernel';
import type { BodyKind } from './steward.rules.js';

/** An authority or an organisation, as far as acting for it goes. */
export interface Body {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
}
