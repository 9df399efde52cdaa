import { newId } from '#libs/kernel';
import type { Answer, Session, TestHub } from './hub.js';

/** The groups of the demo content. */
export const GROUPS = {
  technical: '019aa3f6-0000-7000-8000-000000000001',
  legal: '019aa3f6-0000-7000-8000-000000000002',
  financial: '019aa3f6-0000-7000-8000-000000000003',
  education: '019aa3f6-0000-7000-8000-000000000004',
  monitoring: '019aa3f6-0000-7000-8000-000000000005',
  assembly: '019aa3f6-0000-7000-8000-000000000006',
  board: '019aa3f6-0000-7000-8000-000000000007',
} as const;

/** Authorities of the demo content beside Vesthavn. */
export const DOLNA_ROSA = '019aa3f2-0000-7000-8000-000000000002';
export const VALDEMORA = '019aa3f2-0000-7000-8000-000000000003';
export const VAL_AUBRAY = '019aa3f2-0000-7000-8000-000000000004';

/** Astrid’s mandate as chair of the monitoring group. */
export const ASTRIDS_MANDATE = '019aa3f9-0000-7000-8000-000000000001';

const SAVE_WORK = `mutation ($input: SaveWorkItemInput!) { saveWorkItem(input: $input) { __typename
  ... on WorkItem { id version title state } ... on WorkItemConflict { current { id version title } } } }`;
const SAVE_MEETING = `mutation ($input: SaveGroupMeetingInput!) { saveGroupMeeting(input: $input) { __typename
  ... on GroupMeeting { id version startsAt startsLocal zone link } ... on GroupMeetingConflict { current { version } } } }`;
const APPOINT = `mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { __typename
  ... on Mandate { id state since until label person { name } } ... on MandateRefusedError { reason message } } }`;

/** A line of a plan, as a curator would type it. */
export function workItem(groupId: string, more: object = {}): Record<string, unknown> {
  const id = newId();
  const title = `Plan ${id}`;
  return {
    id,
    groupId,
    version: 0,
    title,
    locale: 'en',
    visibility: 'PUBLIC',
    year: 2026,
    priority: 'HIGH',
    state: 'PLANNED',
    ...more,
  };
}

/** A meeting, as a curator would type it. */
export function groupMeeting(groupId: string, more: object = {}): Record<string, unknown> {
  return {
    id: newId(),
    groupId,
    version: 0,
    title: 'A meeting',
    locale: 'en',
    visibility: 'PUBLIC',
    startsLocal: '2030-03-29T10:00',
    zone: 'Europe/Sofia',
    place: 'Sofia',
    ...more,
  };
}

/** Saves a line of a plan. */
export function saveWork(hub: TestHub, input: object, session?: Session): Promise<Answer> {
  return hub.graphql(SAVE_WORK, { input }, session);
}

/** Saves a meeting. */
export function saveMeeting(hub: TestHub, input: object, session?: Session): Promise<Answer> {
  return hub.graphql(SAVE_MEETING, { input }, session);
}

/** Gives a mandate. */
export function appoint(hub: TestHub, input: object, session?: Session): Promise<Answer> {
  return hub.graphql(APPOINT, { input }, session);
}
