/**
 * A stewardship or a mandate counts from its first to before its last instant, by the clock of the database at the time
 * of the statement: whoever waited for a lock sees what ended since their unit of work began.
 */
export function isCurrent(alias: string): string {
  return `${alias}.since <= statement_timestamp() AND ${hasNotEnded(alias)}`;
}

/** The same for one that may be yet to begin. */
export function hasNotEnded(alias: string): string {
  return `(${alias}.until IS NULL OR ${alias}.until > statement_timestamp())`;
}

/** Whether it is `coming`, `current` or `past`, by the same clock. */
export function spanState(alias: string): string {
  return `CASE WHEN ${alias}.since > statement_timestamp() THEN 'coming' WHEN ${hasNotEnded(alias)} THEN 'current'
    ELSE 'past' END`;
}

/** The present in the precision that is kept, never ahead of it: what ends now has ended for whoever asks next. */
export const NOW = `date_trunc('milliseconds', statement_timestamp())`;
