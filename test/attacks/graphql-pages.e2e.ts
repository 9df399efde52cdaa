import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefused, post, startTarget, type AttackTarget } from '../support/attack-target.js';

interface Listed {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let target: AttackTarget;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.stop());

const ask = (query: string, variables: Record<string, unknown>) => post(target, { query, variables });

async function page(first: number, after: string | null): Promise<Listed> {
  const { text } = await ask(target.list.document, { first, after });
  return (JSON.parse(text) as { data: { list: Listed } }).data.list;
}

describe('T32: cursors', () => {
  it('that were tampered with are refused', async () => {
    const { pageInfo } = await page(1, null);
    const cursor = pageInfo.endCursor ?? '';
    const text = Buffer.from(cursor, 'base64url').toString();
    const again = (changed: string) => Buffer.from(changed).toString('base64url');
    const forged = [
      '',
      'x',
      '💥',
      cursor.slice(1),
      again(`${text} `.replace(']', ',1]')),
      again('[1,"x","\' OR 1=1 --"]'),
      again('{}'),
      again('[]'),
      again('null'),
      again(text.replace('[1', '[9')),
      again(text.replace(/"([^"]*)"\]$/, '"$1\u0000"]')),
      'A'.repeat(1999),
    ];
    for (const after of forged) {
      const answer = await ask(target.list.document, { first: 5, after });
      await expectRefused(target, answer, 400);
      expect([after, answer.text]).toEqual([after, expect.stringContaining('INVALID_CURSOR')]);
    }
    await expectRefused(target, await ask(target.list.document, { first: 5, after: 'A'.repeat(5000) }), 400);
  });

  it('of another list or filter are refused', async () => {
    const { pageInfo } = await page(1, null);
    const after = pageInfo.endCursor ?? '';
    const [version, , ...values] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[];
    const foreign = Buffer.from(JSON.stringify([version, 'AAAAAAAAAAA', ...values])).toString('base64url');
    const answer = await ask(target.list.document, { first: 5, after: foreign });
    await expectRefused(target, answer, 400);
    expect(answer.text).toContain('INVALID_CURSOR');
  });
});

describe('T34: a list read page by page', () => {
  it('shows nothing twice and loses nothing while rows are added', async () => {
    const before: string[] = [];
    for (let after: string | null = null, next = true; next;) {
      const { edges, pageInfo } = await page(100, after);
      before.push(...edges.map((edge) => edge.node.id));
      next = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    const seen: string[] = [];
    for (let after: string | null = null, next = true; next && seen.length < before.length * 2;) {
      const { edges, pageInfo } = await page(7, after);
      seen.push(...edges.map((edge) => edge.node.id));
      if (seen.length < 30) await target.list.addRow();
      next = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before));
  });
});
