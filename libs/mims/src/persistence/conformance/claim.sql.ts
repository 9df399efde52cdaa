/** Whether the requirement `r` is another than the one that the answer `a` was given for. */
const RECHECK = '(r.key IS NULL OR r.withdrawn_publication IS NOT NULL OR r.fingerprint <> a.fingerprint)';

/** Whether the claim `c` has lapsed, by the clock of the statement. */
export const EXPIRED = `c.expires_at <= statement_timestamp()`;

/** What is said to how many requirements, as `n`, for statements that call the claim `c`. */
const COUNTS = `JOIN LATERAL (
    SELECT count(a.claim_id)::integer AS answered,
      count(*) FILTER (WHERE a.answer = 'meets')::integer AS meets,
      count(*) FILTER (WHERE a.answer = 'equivalent')::integer AS equivalent,
      count(*) FILTER (WHERE a.answer = 'not')::integer AS "not",
      count(*) FILTER (WHERE a.answer = 'not-applicable')::integer AS "notApplicable",
      count(*) FILTER (WHERE ${RECHECK})::integer AS recheck,
      count(*) FILTER (WHERE ${RECHECK} OR a.answered_at > c.verified_at)::integer AS uncovered
    FROM conformance_answer a
    LEFT JOIN mim_requirement r ON r.mim_id = c.mim_id AND r.key = a.requirement_key
    WHERE a.claim_id = c.id
  ) n ON true`;

/** A claim is verified while each of its answers is as it was then, and so is the requirement it answers. */
export const CLASS = `CASE WHEN c.verified_at IS NOT NULL AND n.answered > 0 AND n.uncovered = 0 THEN 'verified'
  WHEN c.test IS NOT NULL THEN 'tested' ELSE 'declared' END`;

/** A solution as JSON, for statements that call it `s`. */
export const SOLUTION = `jsonb_build_object('id', s.id, 'name', s.name, 'version', s.version, 'url', s.url,
  'label', s.label, 'sourceNote', s.source_note, 'claimantId', coalesce(s.authority_id, s.organisation_id))`;

/** A MIM as JSON, for statements that call it `m` and its edition `e`. */
export const MIM = `jsonb_build_object('id', m.id, 'family', m.family, 'edition', m.edition, 'slug', m.slug,
  'number', m.number, 'name', m.head->'name', 'language', m.head->>'language', 'publication', m.publication,
  'isGone', m.gone IS NOT NULL, 'editionState', e.state, 'requirements', (SELECT count(*) FROM mim_requirement q
    WHERE q.mim_id = m.id AND q.withdrawn_publication IS NULL))`;

/** Its edition, where that is published. */
export const EDITION =
  'LEFT JOIN mim_edition e ON e.family = m.family AND e.number = m.edition AND e.gone IS NULL';

/** Reads claims as `Claim`. */
export const CLAIMS = `SELECT c.id, c.state, c.version, ${CLASS} AS class, ${EXPIRED} AS "isExpired", c.test,
    c.verification, c.verified_at AS "verifiedAt", c.confirmed_at AS "confirmedAt", c.expires_at AS "expiresAt",
    c.published_at AS "publishedAt", c.withdrawn_at AS "withdrawnAt", c.withdrawn_reason AS "withdrawnReason", c.label,
    c.source_note AS "sourceNote", c.updated_at AS "updatedAt", ${SOLUTION} AS solution, ${MIM} AS mim,
    to_jsonb(n) AS counts
  FROM conformance_claim c
  JOIN solution s ON s.id = c.solution_id
  JOIN mim m ON m.id = c.mim_id
  ${EDITION}
  ${COUNTS}`;
