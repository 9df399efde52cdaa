import { newId } from '#libs/kernel';
import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipKind, MembershipState } from '../../domain/membership.js';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import type { MemberRef } from '../../domain/registration/member.js';

const COLUMNS = `m.id, m.kind, m.state,
  json_build_object(
    'kind', CASE WHEN m.authority_id IS NULL THEN 'organisation' ELSE 'authority' END,
    'id', coalesce(m.authority_id, m.organisation_id), 'name', coalesce(a.name, o.name),
    'sourceLocale', coalesce(a.source_locale, o.source_locale), 'country', coalesce(a.country, o.country),
    'type', coalesce(a.type, o.type), 'website', coalesce(a.website, o.website),
    'checked', coalesce(a.checked_at, o.checked_at) IS NOT NULL,
    'label', coalesce(a.label, o.label)) AS member,
  m.decided_on::text AS "decidedOn", m.decision_reference AS "decisionReference", m.evidence_url AS "evidenceUrl",
  m.signed_on::text AS "signedOn", m.as_of AS "asOf", m.signed_at AS "signedAt",
  m.signed_name AS "signedName", m.signed_type AS "signedType", m.signed_country AS "signedCountry",
  m.signer_name AS "signerName", m.signer_position AS "signerPosition", m.on_behalf_of AS "onBehalfOf",
  m.signer_entitled AS "signerEntitled", m.signer_name_public AS "signerNamePublic",
  m.text_version AS "textVersion", m.text_hash AS "textHash", m.joint_id AS "jointId",
  m.certificate_code AS "certificateCode", m.listed_at AS "listedAt", m.withdrawn_at AS "withdrawnAt",
  m.created_at AS "createdAt", m.label`;

const FROM = `FROM membership m LEFT JOIN authority a ON a.id = m.authority_id
  LEFT JOIN organisation o ON o.id = m.organisation_id`;

/** The columns that the steps of a membership change, by the property that carries them. */
const CHANGEABLE = {
  decidedOn: 'decided_on',
  decisionReference: 'decision_reference',
  evidenceUrl: 'evidence_url',
  signerName: 'signer_name',
  signerPosition: 'signer_position',
  onBehalfOf: 'on_behalf_of',
  signerEntitled: 'signer_entitled',
  signerNamePublic: 'signer_name_public',
  signedBy: 'signed_by',
  signedOn: 'signed_on',
  signedAt: 'signed_at',
  signedName: 'signed_name',
  signedType: 'signed_type',
  signedCountry: 'signed_country',
  textVersion: 'text_version',
  textHash: 'text_hash',
  certificateCode: 'certificate_code',
  jointId: 'joint_id',
} as const;

/** What a step may change beside the state. */
export type MembershipChanges = Partial<
  Readonly<Record<keyof typeof CHANGEABLE, string | boolean | Date | null>>
>;

/** A membership that is about to begin. */
export interface NewMembership {
  readonly kind: MembershipKind;
  readonly member: MemberRef;
  readonly label: string;
  readonly sourceNote: string;
}

/** The order of the desk: who signed first is seen first. */
const BY_SIGNATURE = new KeysetList<MembershipCase & { readonly signedAt: Date }>('membership-desk', 'ASC', [
  { sql: 'm.signed_at', key: 'signedAt', type: 'timestamp' },
  { sql: 'm.id', key: 'id', type: 'uuid' },
]);

const MOST_OF_A_PERSON = 100;

/** Reads and writes memberships with all that belongs to their way. */
@Injectable()
export class MembershipCaseRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The membership, or null. */
  async byId(id: string): Promise<MembershipCase | null> {
    const [found] = await this.uow.query<MembershipCase>(`SELECT ${COLUMNS} ${FROM} WHERE m.id = $1`, [id]);
    return found ?? null;
  }

  /** The membership, locked until the unit of work ends; or null. */
  async byIdForUpdate(id: string): Promise<MembershipCase | null> {
    await this.uow.query('SELECT 1 FROM membership WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(id);
  }

  /** The membership with this certificate, or null. */
  async byCertificate(code: string): Promise<MembershipCase | null> {
    const [found] = await this.uow.query<MembershipCase>(
      `SELECT ${COLUMNS} ${FROM} WHERE m.certificate_code = $1`,
      [code],
    );
    return found ?? null;
  }

  /** The membership of a kind that has not ended, or null. */
  async currentOf(memberId: string, kind: MembershipKind): Promise<MembershipCase | null> {
    const [found] = await this.uow.query<MembershipCase>(
      `SELECT ${COLUMNS} ${FROM}
       WHERE (m.authority_id = $1 OR m.organisation_id = $1) AND m.kind = $2 AND m.state <> 'withdrawn'`,
      [memberId, kind],
    );
    return found ?? null;
  }

  /** The memberships of members, also those that ended, newest first; at most a hundred. */
  async ofMembers(memberIds: readonly string[]): Promise<MembershipCase[]> {
    if (memberIds.length === 0) return [];
    return this.uow.query<MembershipCase>(
      `SELECT ${COLUMNS} ${FROM} WHERE m.authority_id = ANY($1::uuid[]) OR m.organisation_id = ANY($1::uuid[])
       ORDER BY m.created_at DESC, m.id DESC LIMIT ${MOST_OF_A_PERSON}`,
      [memberIds],
    );
  }

  /** The memberships of a joint signature, the one that began first at the beginning. */
  async ofJoint(jointId: string): Promise<MembershipCase[]> {
    return this.uow.query<MembershipCase>(
      `SELECT ${COLUMNS} ${FROM} WHERE m.joint_id = $1 ORDER BY m.created_at, m.id LIMIT ${MOST_OF_A_PERSON}`,
      [jointId],
    );
  }

  /** What waits for a coordinator, longest waiting first. */
  async waiting(page: PageArgs): Promise<Page<MembershipCase>> {
    const { where, orderBy, limit, parameters } = BY_SIGNATURE.slice(page, 'waiting');
    const waiting = `m.state IN ('signed', 'checked') AND m.signed_at IS NOT NULL`;
    const rows = await this.uow.query<MembershipCase & { readonly signedAt: Date }>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${waiting} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`,
      parameters,
    );
    const count = async (): Promise<number> => {
      const [row] = await this.uow.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM membership m WHERE ${waiting}`,
      );
      return row?.count ?? 0;
    };
    return BY_SIGNATURE.connection(rows, page, 'waiting', count);
  }

  /** Begins a membership; null when the member has one of this kind that has not ended. */
  async add({ kind, member, label, sourceNote }: NewMembership): Promise<string | null> {
    const id = newId();
    const added = await this.uow.query(
      `INSERT INTO membership (id, authority_id, organisation_id, kind, state, label, source_note, created_at)
       VALUES ($1, CASE WHEN $2 = 'authority' THEN $3::uuid END, CASE WHEN $2 = 'organisation' THEN $3::uuid END,
         $4, 'draft', $5, $6, now())
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, member.kind, member.id, kind, label, sourceNote],
    );
    return added.length > 0 ? id : null;
  }

  /** Takes a membership to a state and changes what the step changes. */
  async change(id: string, state: MembershipState, changes: MembershipChanges): Promise<void> {
    const keys = Object.keys(changes) as (keyof typeof CHANGEABLE)[];
    const assignments = keys.map((key, at) => `${CHANGEABLE[key]} = $${at + 3}`);
    await this.uow.query(
      `UPDATE membership SET ${[
        'state = $2',
        `listed_at = CASE WHEN $2 = 'listed' THEN now() ELSE listed_at END`,
        `withdrawn_at = CASE WHEN $2 = 'withdrawn' THEN now() END`,
        ...assignments,
      ].join(', ')} WHERE id = $1`,
      [id, state, ...keys.map((key) => changes[key])],
    );
  }

  /** How many memberships a joint signature holds. */
  async countOfJoint(jointId: string): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM membership WHERE joint_id = $1',
      [jointId],
    );
    return row?.count ?? 0;
  }
}
