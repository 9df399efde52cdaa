/** A `Party` as JSON, for statements that call the authority `a` and the organisation `o`, one of which is joined. */
export const PARTY = `CASE WHEN a.id IS NOT NULL
  THEN jsonb_build_object('kind', 'authority', 'id', a.id, 'name', a.name, 'sourceLocale', a.source_locale, 'label', a.label)
  ELSE jsonb_build_object('kind', 'organisation', 'id', o.id, 'name', o.name, 'sourceLocale', o.source_locale, 'label', o.label)
  END`;

/** A span counts from its first to before its last instant, by the clock of the database. */
export function isCurrent(alias: string): string {
  return `${alias}.since <= now() AND (${alias}.until IS NULL OR ${alias}.until > now())`;
}
