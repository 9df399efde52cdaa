import { operation } from './document.server';

/** An authority or an organisation that people act for. */
export interface Body {
  readonly id: string;
  readonly kind: 'AUTHORITY' | 'ORGANISATION';
  readonly name: string;
  readonly nameLocale: string;
}

/** Everything about who acts for it. */
export interface StewardDesk {
  readonly body: Body;
  readonly viewerActs: boolean;
  readonly viewerAdmits: boolean;
  readonly wantedStewards: number;
  readonly stewards: readonly { readonly personId: string; readonly name: string; readonly since: string }[];
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly expiresAt: string;
    readonly isExpired: boolean;
  }[];
  readonly joinRequests: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly reason: string;
    readonly createdAt: string;
  }[];
  readonly mailDomains: readonly { readonly domain: string; readonly verified: boolean }[];
}

const BODY = 'body { id kind name nameLocale }';

export const BodyViewerQuery = operation<{
  viewer: {
    readonly stewardships: readonly {
      readonly body: { readonly id: string };
      readonly activeStewards: number;
    }[];
    readonly joinRequests: readonly { readonly state: string; readonly body: { readonly id: string } }[];
  } | null;
}>(`
  query BodyViewer {
    viewer { stewardships { body { id } activeStewards } joinRequests { state body { id } } }
  }
`);

export const RequestToJoin = operation<
  { requestToJoin: { readonly __typename: 'Body' | 'AlreadyStewardError' } },
  { bodyId: string; reason: string }
>(`
  mutation RequestToJoin($bodyId: ID!, $reason: String!) {
    requestToJoin(bodyId: $bodyId, reason: $reason) { __typename }
  }
`);

export const FreshViewerQuery = operation<{
  viewer: { readonly id: string; readonly isFresh: boolean } | null;
}>(`
  query FreshViewer { viewer { id isFresh } }
`);

export const StewardDeskQuery = operation<{ stewardDesk: StewardDesk }, { bodyId: string }>(`
  query StewardDesk($bodyId: ID!) {
    stewardDesk(bodyId: $bodyId) {
      ${BODY} viewerActs viewerAdmits wantedStewards
      stewards { personId name since }
      invitations { id email expiresAt isExpired }
      joinRequests { id name email reason createdAt }
      mailDomains { domain verified }
    }
  }
`);

export const InviteSteward = operation<
  { inviteSteward: { readonly days: number } },
  { bodyId: string; email: string }
>(`
  mutation InviteSteward($bodyId: ID!, $email: String!) { inviteSteward(bodyId: $bodyId, email: $email) { days } }
`);

export const ResendInvitation = operation<
  { resendStewardInvitation: { readonly days: number } },
  { id: string }
>(`
  mutation ResendInvitation($id: ID!) { resendStewardInvitation(id: $id) { days } }
`);

export const RevokeInvitation = operation<{ revokeStewardInvitation: boolean }, { id: string }>(`
  mutation RevokeInvitation($id: ID!) { revokeStewardInvitation(id: $id) }
`);

export const DecideJoinRequest = operation<
  { decideJoinRequest: { readonly id: string } },
  { id: string; accept: boolean }
>(`
  mutation DecideJoinRequest($id: ID!, $accept: Boolean!) { decideJoinRequest(id: $id, accept: $accept) { id } }
`);

type Ended = { readonly __typename: 'Body' | 'SoleStewardError' };

export const RemoveSteward = operation<{ removeSteward: Ended }, { bodyId: string; personId: string }>(`
  mutation RemoveSteward($bodyId: ID!, $personId: ID!) {
    removeSteward(bodyId: $bodyId, personId: $personId) { __typename }
  }
`);

export const LeaveStewardship = operation<{ leaveStewardship: Ended }, { bodyId: string }>(`
  mutation LeaveStewardship($bodyId: ID!) { leaveStewardship(bodyId: $bodyId) { __typename } }
`);

export const AppointSteward = operation<
  {
    appointSteward: {
      readonly __typename: 'Body' | 'HasStewardsError' | 'PersonUnknownError' | 'AlreadyStewardError';
    };
  },
  { bodyId: string; email: string }
>(`
  mutation AppointSteward($bodyId: ID!, $email: String!) {
    appointSteward(bodyId: $bodyId, email: $email) { __typename }
  }
`);

type DomainVariables = { readonly authorityId: string; readonly domain: string };

export const AddMailDomain = operation<{ addMailDomain: { readonly id: string } }, DomainVariables>(`
  mutation AddMailDomain($authorityId: ID!, $domain: String!) {
    addMailDomain(authorityId: $authorityId, domain: $domain) { id }
  }
`);

export const RemoveMailDomain = operation<{ removeMailDomain: { readonly id: string } }, DomainVariables>(`
  mutation RemoveMailDomain($authorityId: ID!, $domain: String!) {
    removeMailDomain(authorityId: $authorityId, domain: $domain) { id }
  }
`);

export const InvitationQuery = operation<
  {
    stewardInvitation: {
      readonly body: Body;
      readonly expiresAt: string;
      readonly needsName: boolean;
    } | null;
    viewer: { readonly name: string } | null;
  },
  { token: string }
>(`
  query Invitation($token: String!) {
    stewardInvitation(token: $token) { ${BODY} expiresAt needsName }
    viewer { name }
  }
`);

export const AcceptInvitation = operation<
  {
    acceptStewardInvitation:
      | { readonly __typename: 'Body'; readonly id: string; readonly kind: Body['kind'] }
      | { readonly __typename: 'InvitationSpentError' }
      | { readonly __typename: 'OtherMailboxError' };
  },
  { token: string; name: string }
>(`
  mutation AcceptInvitation($token: String!, $name: String!) {
    acceptStewardInvitation(token: $token, name: $name) { __typename ... on Body { id kind } }
  }
`);

interface OfAuthority {
  readonly authorityId: string;
  readonly authority: { readonly name: string; readonly country: string } | null;
}

export const VacanciesQuery = operation<{
  stewardVacancies: readonly (OfAuthority & { readonly activeStewards: number })[];
  unverifiedMailDomains: readonly (OfAuthority & { readonly domain: string })[];
}>(`
  query Vacancies {
    stewardVacancies { authorityId activeStewards authority { name country } }
    unverifiedMailDomains { authorityId domain authority { name country } }
  }
`);

export const VerifyMailDomain = operation<{ verifyMailDomain: boolean }, DomainVariables>(`
  mutation VerifyMailDomain($authorityId: ID!, $domain: String!) {
    verifyMailDomain(authorityId: $authorityId, domain: $domain)
  }
`);

/** Everything a new steward needs. */
export interface HandoverPack {
  readonly body: Body;
  readonly stewards: readonly { readonly personId: string; readonly name: string; readonly since: string }[];
  readonly openTasks: readonly {
    readonly kind: string;
    readonly title: string;
    readonly path: string;
    readonly since: string;
  }[];
  readonly memberships: readonly {
    readonly id: string;
    readonly kind: 'SIGNATORY' | 'SUPPORTER';
    readonly signedOn: string | null;
    readonly asOf: string | null;
  }[];
  readonly mandates: readonly {
    readonly group: string;
    readonly role: string;
    readonly since: string;
    readonly until: string | null;
  }[];
  readonly decisions: readonly { readonly at: string; readonly action: string; readonly by: string | null }[];
}

export const HandoverQuery = operation<{ handoverPack: HandoverPack }, { bodyId: string }>(`
  query Handover($bodyId: ID!) {
    handoverPack(bodyId: $bodyId) {
      ${BODY}
      stewards { personId name since }
      openTasks { kind title path since }
      memberships { id kind signedOn asOf }
      mandates { group role since until }
      decisions { at action by }
    }
  }
`);

export const MyBodiesQuery = operation<{
  viewer: {
    readonly stewardships: readonly {
      readonly body: Body;
      readonly activeStewards: number;
      readonly wantedStewards: number;
    }[];
    readonly joinRequests: readonly { readonly id: string; readonly state: string; readonly body: Body }[];
    readonly suggestedAuthorities: readonly { readonly id: string; readonly name: string }[];
  } | null;
}>(`
  query MyBodies {
    viewer {
      stewardships { ${BODY} activeStewards wantedStewards }
      joinRequests { id state ${BODY} }
      suggestedAuthorities { id name }
    }
  }
`);
