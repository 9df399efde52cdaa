/** The only source of "now" for rules and services, so that tests can set it. */
export abstract class Clock {
  /** The present instant, in milliseconds precision. */
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves the clock to another instant, also backwards. */
  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
