import type { Locale, LocalizedText } from '#libs/kernel';
import type { AuthorityType, Label } from './authority.js';

/** The region an authority lies in. */
export interface AuthorityRegion {
  readonly edition: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
}

/** What everybody, other libraries too, may know about an authority. */
export interface AuthorityView {
  readonly id: string;
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
  readonly type: AuthorityType;
  readonly country: string;
  readonly region: AuthorityRegion | null;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly website: string | null;
  readonly demo: boolean;
  readonly label: Label;
}
