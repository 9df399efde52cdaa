/** The shape of a country on the map of Europe. */
export interface CountryShape {
  /** Two letters as in NUTS; empty for what is only there so that the map has no holes. */
  readonly code: string;
  /** Path data. */
  readonly d: string;
  /** Where its number stands. */
  readonly x: number;
  readonly y: number;
  /** Whether it is too small to be hit with a finger. */
  readonly isSmall: boolean;
}
