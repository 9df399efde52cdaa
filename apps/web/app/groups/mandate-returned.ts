/** A form about mandates that came back. */
export interface MandateReturned {
  readonly given: Readonly<Record<'role' | 'holder' | 'since' | 'until' | 'mandate' | 'reason', string>>;
  /** The control to mend, or the page itself. */
  readonly field: string;
  readonly reason: string;
}
