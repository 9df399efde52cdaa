import type { Locale, LocalizedText } from '#libs/kernel';
import type { Label } from './authority.js';
import type { OrganisationType } from './organisation.js';

/** What everybody, other libraries too, may know about an organisation. */
export interface OrganisationView {
  readonly id: string;
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
  readonly type: OrganisationType;
  readonly country: string;
  readonly website: string | null;
  readonly demo: boolean;
  readonly label: Label;
}
