/** A `Party` as JSON, for statements that call the authority `a` and the organisation `o`, one of which is joined. */
export const PARTY = `CASE WHEN a.id IS NOT NULL
  THEN jsonb_build_object('kind', 'authority', 'id', a.id, 'name', a.name, 'sourceLocale', a.source_locale, 'label', a.label)
  ELSE jsonb_build_object('kind', 'organisation', 'id', o.id, 'name', o.name, 'sourceLocale', o.source_locale, 'label', o.label)
  END`;
