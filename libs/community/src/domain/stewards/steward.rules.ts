/** How many stewards an authority should have, so that no one person leaving locks it out. */
export const WANTED_STEWARDS = 2;

/** For how long an invitation works. */
export const INVITATION_DAYS = 14;

/** How many invitations an authority or organisation may send within a day, those sent again included. */
export const INVITATIONS_PER_DAY = 20;

/** How many invitations one address gets within a day, whoever sends them. */
export const INVITATIONS_TO_ADDRESS_PER_DAY = 3;

/** How many open invitations there may be for what no coordinator has checked yet. */
export const OPEN_INVITATIONS_UNCHECKED = 3;

/** How many open requests to join one person may have. */
export const OPEN_REQUESTS_PER_PERSON = 5;

/** How often people are told of the same vacancy. */
export const ALARM_DAYS = 30;

/** What became of an invitation. An open one may have expired. */
export type InvitationState = 'open' | 'accepted' | 'revoked';

/** What became of a request to join. */
export type JoinRequestState = 'open' | 'accepted' | 'declined';

/** Whether it is an authority or an organisation that somebody acts for. */
export type BodyKind = 'authority' | 'organisation';
