/** An authority or an organisation that takes part in a group. */
export interface Party {
  readonly kind: 'AUTHORITY' | 'ORGANISATION';
  readonly id: string;
  readonly name: string;
  readonly nameLocale: string;
  readonly label: string;
}

/** Somebody by name. */
export interface GroupPerson {
  readonly id: string;
  readonly name: string;
}

/** That somebody leads, chairs or is delegated to a group for a time. */
export interface Mandate {
  readonly id: string;
  readonly role: 'LEAD' | 'CHAIR' | 'DELEGATE';
  readonly state: 'PAST' | 'CURRENT' | 'COMING';
  readonly since: string;
  readonly until: string | null;
  readonly asOf: string | null;
  readonly label: string;
  readonly sourceNote: string;
  readonly holder: Party;
  readonly person: GroupPerson | null;
}

/** What every item of a group shows. */
export interface GroupItem {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly locale: string;
  readonly visibility: 'PUBLIC' | 'MEMBERS';
  readonly label: string;
  readonly sourceNote: string;
}

export interface WorkItem extends GroupItem {
  readonly year: number;
  readonly description: string;
  readonly priority: 'HIGH' | 'MEDIUM' | 'LOW';
  readonly state: 'PLANNED' | 'RUNNING' | 'DONE' | 'DROPPED';
  readonly stateReason: string;
  readonly owner: string;
  readonly dueQuarter: number | null;
}

export interface GroupMeeting extends GroupItem {
  readonly startsAt: string;
  readonly startsLocal: string;
  readonly zone: string;
  readonly dayOnly: boolean;
  readonly place: string;
  readonly link: string | null;
  readonly agenda: string;
  readonly findings: string;
  readonly openedTo: string;
}

export interface GroupOutput extends GroupItem {
  readonly kind: 'GUIDANCE' | 'REPORT' | 'MODEL_TEXT' | 'PRESENTATION' | 'RECORDING' | 'OTHER';
  readonly link: string | null;
  readonly datedOn: string;
  readonly summary: string;
}

/** What names and describes a group. */
export interface GroupBase {
  readonly id: string;
  readonly slug: string;
  readonly kind: 'SUB_GROUP' | 'ASSEMBLY' | 'BOARD';
  readonly name: string;
  readonly nameLocale: string;
  readonly purpose: string;
  readonly purposeLocale: string;
  readonly label: string;
  readonly sourceNote: string;
  readonly chairState: 'FILLED' | 'VACANT' | 'NOT_PUBLISHED' | 'NONE';
  readonly chairSeats: number;
}

/** A group in the list of groups. */
export interface GroupHead extends GroupBase {
  readonly memberCount: number;
  readonly mandates: readonly Mandate[];
  readonly nextMeeting: GroupMeeting | null;
  readonly standing: { readonly isInsider: boolean; readonly curates: boolean } | null;
}

/** A signatory that takes part. */
export interface GroupMember {
  readonly id: string;
  readonly since: string;
  readonly party: Party;
  readonly contact: GroupPerson | null;
}

/** What the signed-in person may do in a group. */
export interface Rights {
  readonly isInsider: boolean;
  readonly curates: boolean;
  readonly lacksSecondFactor: boolean;
  readonly appointsDelegates: boolean;
  readonly appointsChairs: boolean;
}

/** What the signed-in person is to a group. */
export interface Standing extends Rights {
  readonly memberships: readonly GroupMember[];
  readonly mayJoin: readonly Party[];
  readonly notSigned: readonly Party[];
}

/** A group's own page. */
export interface GroupPage extends GroupBase {
  readonly memberCount: number;
  readonly planYears: readonly number[];
  readonly mandates: readonly Mandate[];
  readonly standing: Standing | null;
  readonly workPlan: readonly WorkItem[];
  readonly upcomingMeetings: readonly GroupMeeting[];
  readonly pastMeetings: readonly GroupMeeting[];
  readonly outputs: readonly GroupOutput[];
}

/** The page of a group's members. */
export interface GroupMembersPage extends GroupBase {
  readonly memberCount: number;
  readonly members: {
    readonly edges: readonly { readonly node: GroupMember }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly standing: Standing | null;
  readonly invitations: readonly {
    readonly id: string;
    readonly until: string;
    readonly meetingTitle: string | null;
    readonly party: Party;
  }[];
  readonly upcomingMeetings: readonly GroupMeeting[];
}

/** What curators work on. */
export interface GroupDesk extends GroupBase {
  readonly planYears: readonly number[];
  readonly standing: Rights | null;
  readonly workPlan: readonly WorkItem[];
  readonly upcomingMeetings: readonly GroupMeeting[];
  readonly pastMeetings: readonly GroupMeeting[];
  readonly outputs: readonly GroupOutput[];
}

/** The page of a group's mandates. */
export interface MandatesPage extends GroupBase {
  readonly mandates: readonly Mandate[];
  readonly standing: Rights | null;
}

/** What joining, leaving and inviting leads to. */
export type GroupChanged =
  | { readonly __typename: 'Group' }
  | { readonly __typename: 'GroupMembershipRefusedError'; readonly reason: string };

/** What giving, renewing and ending a mandate leads to. */
export type MandateOutcome =
  | { readonly __typename: 'Mandate' }
  | { readonly __typename: 'MandateRefusedError'; readonly reason: string };
