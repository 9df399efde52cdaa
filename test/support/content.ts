import { newId } from '#libs/kernel';
import { DOLNA_ROSA, GROUPS } from './groups.js';
import { codeOf, PEOPLE, type Answer, type Reply, type Session, type TestHub } from './hub.js';

/** What tests look at after every step. */
const ITEM = `id state title address publication publishedAt expiresAt liveBody goneReason stale
  successor { title address } authority { name } group { slug }
  draft { state note publishAt body revision { id number origin } openedBy { name } stateBy { name } faults { path reason } }
  standing { mayEdit mayComment mayApprove mayArchive whyNotApprove }`;
const OUTCOME = `__typename ... on ContentItem { ${ITEM} } ... on ContentConflict { reason item { ${ITEM} } }`;
const REVIEW = `${OUTCOME} ... on ContentIncomplete { faults { path reason } }`;

const STEPS = {
  start: `mutation ($input: StartContentInput!) { startContent(input: $input) { ${ITEM} } }`,
  save: `mutation ($input: SaveContentInput!) { saveContent(input: $input) { ${OUTCOME} } }`,
  submit: `mutation ($input: SubmitContentInput!) { submitContent(input: $input) { ${REVIEW} } }`,
  askForChanges: `mutation ($input: AskForChangesInput!) { askForChanges(input: $input) { ${REVIEW} } }`,
  approve: `mutation ($input: ApproveContentInput!) { approveContent(input: $input) { ${REVIEW} } }`,
  revise: `mutation ($itemId: ID!) { reviseContent(itemId: $itemId) { ${ITEM} } }`,
  discard: `mutation ($itemId: ID!) { discardDraft(itemId: $itemId) { ${ITEM} } }`,
  restore: `mutation ($itemId: ID!) { restoreContent(itemId: $itemId) { ${ITEM} } }`,
  verify: `mutation ($itemId: ID!) { verifyContent(itemId: $itemId) { ${ITEM} } }`,
  restoreRevision: `mutation ($itemId: ID!, $revisionId: ID!) {
    restoreRevision(itemId: $itemId, revisionId: $revisionId) { ${ITEM} } }`,
  archive: `mutation ($itemId: ID!, $reason: String!, $successorId: ID) {
    archiveContent(itemId: $itemId, reason: $reason, successorId: $successorId) { ${ITEM} } }`,
  read: `query ($id: ID!) { contentItem(id: $id) { ${ITEM}
    revisions { id number origin note createdBy { name } } steps { action note actor { name } revisionNumber } } }`,
} as const;

const QUEUE = `query ($queue: ContentQueue!, $first: Int, $after: String) {
  contentQueue(queue: $queue, first: $first, after: $after) { totalCount edges { node { id title state } }
    pageInfo { hasNextPage endCursor } } }`;

const RECORD = `query ($address: String!) { contentAddress(address: $address) {
  state address title reason successorAddress publication } publications(address: $address) { number note title } }`;

let families = 0;

/** The body of a new family of MIMs, as somebody would type it. */
export function familyBody(more: object = {}): Record<string, unknown> {
  const slug = `family-${++families}`;
  return {
    language: 'en',
    slug,
    name: `Family ${families}`,
    owner: 'A working group',
    description: { en: 'What it is for.' },
    source: { note: 'Invented for a test', label: 'illustrative' },
    ...more,
  };
}

let cases = 0;

/** The body of a new case study, as somebody would type it. */
export function caseBody(more: object = {}): Record<string, unknown> {
  const slug = `case-${++cases}`;
  return {
    language: 'en',
    slug,
    title: `Case ${cases}`,
    summary: 'What was done.',
    evidence: 'reported',
    source: { note: 'Invented for a test', label: 'illustrative' },
    problem: 'Pumps failed.',
    done: 'Sensors were built in.',
    cost: 'unknown',
    staff: '1-3',
    stage: 'in-use',
    authority: 'Vesthavn',
    country: 'DK',
    ...more,
  };
}

/** Somebody who works on content. */
export class Writer {
  constructor(
    private readonly hub: TestHub,
    private readonly session: Session | undefined,
  ) {}

  /** Begins an item and answers it. */
  async starts(body: object = familyBody(), more: object = {}): Promise<Reply> {
    return this.done(await this.tries('start', { input: startInput(body, more) }));
  }

  /** Begins an item and hands it in. */
  async proposes(body: object = familyBody(), more: object = {}): Promise<Reply> {
    return this.submits(await this.starts(body, more));
  }

  /** Saves another body over the revision that the item shows. */
  async saves(item: Reply, body: object, note = ''): Promise<Reply> {
    return this.done(
      await this.tries('save', { input: { ...seen(item), body: JSON.stringify(body), note } }),
    );
  }

  /** Hands the draft in. */
  async submits(item: Reply): Promise<Reply> {
    return this.done(await this.tries('submit', { input: seen(item) }));
  }

  /** Sends the draft back. */
  async asksForChanges(item: Reply, note = 'Shorter, please.'): Promise<Reply> {
    return this.done(await this.tries('askForChanges', { input: { ...seen(item), note } }));
  }

  /** Approves the draft. */
  async approves(item: Reply, more: object = {}): Promise<Reply> {
    return this.done(await this.tries('approve', { input: { ...seen(item), ...more } }));
  }

  /** Does something that only needs to know the item. */
  async does(step: keyof typeof STEPS, item: Reply, more: object = {}): Promise<Reply> {
    return this.done(await this.tries(step, { itemId: item.id, ...more }));
  }

  /** The item as this person sees it. */
  async reads(item: Reply): Promise<Reply> {
    return this.done(await this.tries('read', { id: item.id }));
  }

  /** The list of the desk. */
  async queue(queue: string, page: object = {}): Promise<Reply> {
    const { data, errors } = await this.hub.graphql(QUEUE, { queue, ...page }, this.session);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.contentQueue;
  }

  /** The code of the refusal of a step, or null when it was taken. */
  async refusal(step: keyof typeof STEPS, variables: object): Promise<unknown> {
    return codeOf(await this.tries(step, variables)) ?? null;
  }

  /** Tries a step. */
  async tries(step: keyof typeof STEPS, variables: object): Promise<Answer> {
    return this.hub.graphql(STEPS[step], variables, this.session);
  }

  private done({ data, errors }: Answer): Reply {
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  }
}

/** What a step says of the revision that the item shows. */
export function seen(item: Reply): { itemId: string; expectedRevisionId: string } {
  return { itemId: item.id, expectedRevisionId: item.draft.revision.id };
}

/** The input that begins an item. */
export function startInput(body: object, more: object = {}): object {
  return { kind: 'mim-family', body: JSON.stringify(body), ...more };
}

/** People who work on the content of the technical group, and people who do not. */
export interface ContentTeam {
  /** A steward of a member of the group. */
  readonly mikkel: Writer;
  /** Its chair. */
  readonly tomas: Writer;
  /** A delegate. */
  readonly radka: Writer;
  /** Chairs another group, and acts for a member of this one. */
  readonly astrid: Writer;
  readonly coordinator: Writer;
  readonly outsider: Writer;
  readonly nobody: Writer;
}

/** Signs them all in, and makes Radka a delegate. */
export async function contentTeam(hub: TestHub): Promise<ContentTeam> {
  await hub.sql(
    `INSERT INTO mandate (id, group_id, role, person_id, authority_id, since, created_at)
     VALUES ($1, $2, 'delegate', $3, $4, now() - interval '1 day', now())`,
    [newId(), GROUPS.technical, PEOPLE.radka, DOLNA_ROSA],
  );
  const as = async (personId: string) => new Writer(hub, await hub.signIn(personId));
  return {
    mikkel: await as(PEOPLE.mikkel),
    tomas: await as(PEOPLE.tomas),
    radka: await as(PEOPLE.radka),
    astrid: await as(PEOPLE.astrid),
    coordinator: await as(PEOPLE.coordinator),
    outsider: await as(PEOPLE.outsider),
    nobody: new Writer(hub, undefined),
  };
}

/** The names of a family in the tables that the public reads. */
export async function publicNames(hub: TestHub, itemId: string): Promise<string[]> {
  const rows = await hub.sql(`SELECT body->>'name' AS name FROM mim_family WHERE id = $1 AND gone IS NULL`, [
    itemId,
  ]);
  return rows.map(({ name }) => String(name));
}

/** What everybody learns at an address. Public answers are kept for a second; no two of these are the same request. */
export async function publicRecord(hub: TestHub, address: string): Promise<Reply> {
  return (await hub.graphql(`${RECORD} # ${newId()}`, { address })).data;
}
