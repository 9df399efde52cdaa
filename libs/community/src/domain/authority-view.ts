import type { Locale, LocalizedText } from '#libs/kernel';
import type { AuthorityType, Label } from './authority.js';
import type { PopulationClass } from './population-class.js';

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
  readonly populationClass: PopulationClass | null;
  /** Code of the local administrative unit, for municipalities. */
  readonly lauCode: string | null;
  readonly website: string | null;
  /** Whether a coordinator has checked it; until then only its stewards and coordinators may see it. */
  readonly checked: boolean;
  readonly demo: boolean;
  readonly label: Label;
}
