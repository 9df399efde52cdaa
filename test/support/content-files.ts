import { expect } from '@jest/globals';
import { caseBody, Writer } from './content.js';
import type { Answer, Reply, Session, TestHub } from './hub.js';

export const ADD_FILE = `mutation ($input: AddContentFileInput!) { addContentFile(input: $input) {
  __typename ... on ContentFileRefused { reason }
  ... on ContentFile { id kind name mediaType bytes width height url sources { width height url } } } }`;

/** Somebody who tells a case with pictures and files, and the chair who approves it. */
export class FileAuthor {
  private readonly author: Writer;

  constructor(
    private readonly hub: TestHub,
    private readonly session: Session,
    private readonly chair: Writer,
  ) {
    this.author = new Writer(hub, session);
  }

  begins(more: object = {}): Promise<Reply> {
    return this.author.starts(caseBody(more), { kind: 'case-study' });
  }

  tries(
    item: Reply,
    content: Buffer,
    more: object = {},
    session: Session | undefined = this.session,
  ): Promise<Answer> {
    const input = { itemId: item.id, fileName: 'a.png', alt: 'A pump', ...more };
    return this.hub.graphql(ADD_FILE, { input: { ...input, content: content.toString('base64') } }, session);
  }

  async adds(item: Reply, content: Buffer, more: object = {}): Promise<Reply> {
    const { data, errors } = await this.tries(item, content, more);
    expect(errors).toEqual([]);
    return data.addContentFile;
  }

  /** The item as its author sees it, with its body read. */
  async now(item: Reply): Promise<{ item: Reply; body: Reply }> {
    const read = await this.author.reads(item);
    return { item: read, body: JSON.parse(read.draft.body) };
  }

  async publishes(item: Reply): Promise<Reply> {
    const handedIn = await this.author.submits((await this.now(item)).item);
    expect(handedIn.__typename).toBe('ContentItem');
    return this.chair.approves(handedIn);
  }
}
