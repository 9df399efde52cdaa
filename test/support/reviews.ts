import { newId } from '#libs/kernel';
import { GROUPS, VAL_AUBRAY } from './groups.js';
import type { Reply, Session, TestHub } from './hub.js';

/** Somebody who works on content. */
export interface Worker {
  readonly personId: string;
  readonly email: string;
  readonly session: Session;
}

const START = `mutation ($input: StartContentInput!) { startContent(input: $input) {
  id key draft { revision { id number } } } }`;
const SAVE = `mutation ($input: SaveContentInput!) { saveContent(input: $input) { __typename
  ... on ContentItem { id draft { revision { id number } } } } }`;
const SUBMIT = `mutation ($input: SubmitContentInput!) { submitContent(input: $input) { __typename
  ... on ContentItem { state } ... on ContentIncomplete { faults { path reason } } } }`;
const APPROVE = `mutation ($input: ApproveContentInput!) { approveContent(input: $input) { __typename
  ... on ContentItem { state publication address } ... on ContentIncomplete { faults { path reason } } } }`;
const REVISE = `mutation ($itemId: ID!) { reviseContent(itemId: $itemId) { id draft { revision { id number } } } }`;

/** A draft somebody works on. */
export interface OpenDraft {
  readonly itemId: string;
  readonly revisionId: string;
  readonly slug: string;
}

/** Content as people bring it to the public, for tests about what accompanies that. */
export class Desk {
  private people = 0;

  constructor(readonly hub: TestHub) {}

  /** A new person, signed in with a second factor. */
  async person(name: string): Promise<Worker> {
    const personId = newId();
    const email = `${name.toLowerCase()}-${++this.people}@review.example`;
    await this.hub.sql(
      `INSERT INTO person (id, email, name, locale, roles, demo, created_at) VALUES ($1, $2, $3, 'en', '{member}', true, now())`,
      [personId, email, name],
    );
    return { personId, email, session: await this.hub.signIn(personId) };
  }

  /** Somebody who decides about the content of a group. */
  async curator(name: string, role: 'chair' | 'delegate' = 'delegate', groupId: string = GROUPS.technical) {
    const worker = await this.person(name);
    await this.hub.sql(
      'INSERT INTO stewardship (id, authority_id, person_id, since) VALUES ($1, $2, $3, now())',
      [newId(), VAL_AUBRAY, worker.personId],
    );
    await this.hub.sql(
      `INSERT INTO mandate (id, group_id, role, person_id, authority_id, since, created_at)
       VALUES ($1, $2, $3, $4, $5, now() - interval '1 day', now())`,
      [newId(), groupId, role, worker.personId, VAL_AUBRAY],
    );
    return worker;
  }

  /** Begins a family of MIMs. */
  async start(by: Worker, more: object = {}): Promise<OpenDraft> {
    const slug = `family-${newId().slice(-10)}`;
    return { ...(await this.startOf('mim-family', by, family(slug, more))), slug };
  }

  /** Begins an item of a kind. */
  async startOf(kind: string, by: Worker, body: object): Promise<OpenDraft> {
    const { startContent } = await this.run(START, { input: { kind, body: JSON.stringify(body) } }, by);
    return { itemId: startContent.id, revisionId: startContent.draft.revision.id, slug: startContent.key };
  }

  /** Opens a draft on what is public. */
  async revise(by: Worker, { itemId, slug }: OpenDraft): Promise<OpenDraft> {
    const { reviseContent } = await this.run(REVISE, { itemId }, by);
    return { itemId, revisionId: reviseContent.draft.revision.id, slug };
  }

  /** Saves another body, which makes another revision. */
  async save(by: Worker, { itemId, revisionId, slug }: OpenDraft, more: object): Promise<OpenDraft> {
    const input = { itemId, expectedRevisionId: revisionId, body: JSON.stringify(family(slug, more)) };
    const { saveContent } = await this.run(SAVE, { input }, by);
    return { itemId, revisionId: saveContent.draft.revision.id, slug };
  }

  /** Hands a draft in. */
  async submit(by: Worker, { itemId, revisionId }: OpenDraft): Promise<Reply> {
    const input = { itemId, expectedRevisionId: revisionId };
    return (await this.run(SUBMIT, { input }, by)).submitContent;
  }

  /** Tries to approve a draft. */
  async approve(by: Worker, { itemId, revisionId }: OpenDraft) {
    const input = { itemId, expectedRevisionId: revisionId };
    return this.hub.graphql(APPROVE, { input }, by.session);
  }

  /** Brings a family to the public: one writes it, another approves it. */
  async publish(author: Worker, approver: Worker, more: object = {}): Promise<OpenDraft> {
    return this.publishDraft(author, approver, await this.start(author, more));
  }

  /** Brings a draft to the public. */
  async publishDraft(author: Worker, approver: Worker, draft: OpenDraft): Promise<OpenDraft> {
    await this.submit(author, draft);
    const { data, errors } = await this.approve(approver, draft);
    if (data?.approveContent?.state !== 'PUBLISHED') throw new Error(JSON.stringify({ data, errors }));
    return draft;
  }

  /** Runs an operation that has to succeed. */
  async run(document: string, variables: object, by?: Worker): Promise<Reply> {
    const { data, errors } = await this.hub.graphql(document, variables, by?.session);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }
}

/** The body of an invented family of MIMs. */
export function family(slug: string, more: object = {}): Record<string, unknown> {
  return {
    language: 'en',
    slug,
    name: 'Harbour MIMs',
    owner: 'Harbour towns',
    description: 'What harbour towns agree on.',
    source: { label: 'illustrative', note: 'Invented for a test.' },
    ...more,
  };
}
