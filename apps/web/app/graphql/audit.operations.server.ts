import { operation } from './document.server';

/** A person as coordinators see them. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly coordinator: boolean;
  readonly createdAt: string;
  readonly suspendedAt: string | null;
}

const PERSON_FIELDS = 'id name email coordinator createdAt suspendedAt';

export const CoordinatorsQuery = operation<{
  viewer: { readonly isFresh: boolean } | null;
  coordinators: readonly PersonRecord[];
}>(`
  query Coordinators { viewer { isFresh } coordinators { ${PERSON_FIELDS} } }
`);

export const PersonByEmailQuery = operation<{ personByEmail: PersonRecord | null }, { email: string }>(`
  query PersonByEmail($email: String!) { personByEmail(email: $email) { ${PERSON_FIELDS} } }
`);

/** What changing somebody's rights leads to. */
export interface ChangedPerson {
  readonly __typename: 'PersonRecord' | 'LastCoordinatorError';
}

export const SetCoordinator = operation<
  { setCoordinator: ChangedPerson },
  { input: { personId: string; coordinator: boolean } }
>(`
  mutation SetCoordinator($input: SetCoordinatorInput!) { setCoordinator(input: $input) { __typename } }
`);

export const SetSuspended = operation<
  { setSuspended: ChangedPerson },
  { input: { personId: string; suspended: boolean } }
>(`
  mutation SetSuspended($input: SetSuspendedInput!) { setSuspended(input: $input) { __typename } }
`);

/** One line of the audit log. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly actingFor: string | null;
  readonly actingForName: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectPersonName: string | null;
  readonly subjectAuthorityName: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly sequence: number | null;
}

/** What narrows the log. */
export interface AuditFilter {
  readonly action: string | null;
  readonly personId: string | null;
  readonly subjectId: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export const AuditLogQuery = operation<
  {
    auditLog: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: AuditEntry }[];
      readonly pageInfo: PageInfo;
    };
  },
  AuditFilter & { after: string | null }
>(`
  query AuditLog($action: String, $personId: ID, $subjectId: ID, $since: DateTime, $until: DateTime, $after: String) {
    auditLog(
      first: 50, action: $action, personId: $personId, subjectId: $subjectId, since: $since, until: $until, after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node {
        id at action personId personName actingFor actingForName subjectKind subjectId subjectPersonName
        subjectAuthorityName before after sequence
      } }
    }
  }
`);

/** How often somebody was refused something within an hour. */
export interface Refusal {
  readonly hour: string;
  readonly personId: string;
  readonly personName: string | null;
  readonly operation: string;
  readonly code: string;
  readonly times: number;
}

export const RefusalsQuery = operation<
  {
    refusedAccess: {
      readonly edges: readonly { readonly node: Refusal }[];
      readonly pageInfo: PageInfo;
    };
  },
  { after: string | null }
>(`
  query Refusals($after: String) {
    refusedAccess(first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { hour personId personName operation code times } }
    }
  }
`);

export const AuditStateQuery = operation<{
  auditState: {
    readonly links: number;
    readonly head: string;
    readonly brokenAt: number | null;
    readonly reason: string | null;
  };
}>(`
  query AuditState { auditState { links head brokenAt reason } }
`);
