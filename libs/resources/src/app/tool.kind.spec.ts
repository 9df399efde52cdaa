import { describe, expect, it } from '@jest/globals';
import { normaliseBody, shapeOf } from '#libs/curation';
import { toolBody, type ToolBody } from '../domain/tool-body.js';
import type { ToolWriter } from '../persistence/tool.writer.js';
import { ToolContentKind } from './tool.kind.js';

const kind = new ToolContentKind({} as ToolWriter);

function bodyWith(mims: readonly object[]): ToolBody {
  const short = {
    language: 'en',
    slug: 'orion',
    name: 'Orion',
    kind: 'tool',
    summary: 'A broker.',
    mims,
    source: { label: 'illustrative', note: 'Invented.' },
  };
  return toolBody.parse(normaliseBody(shapeOf(toolBody), short));
}

describe('a tool on the editorial flow', () => {
  it.each([
    [
      'the same MIM twice',
      [
        { key: 'a', number: '7' },
        { key: 'b', number: '7' },
      ],
      ['mims', 1, 'number'],
    ],
    ['an edition of no family', [{ key: 'a', number: '7', edition: '9.0' }], ['mims', 0, 'family']],
  ])('may not name %s', async (_what, mims, path) => {
    expect(await kind.faultsOf(bodyWith(mims))).toEqual([expect.objectContaining({ path })]);
  });

  it('may name one number in two editions, since they are two MIMs', async () => {
    const mims = ['5.0', '9.0'].map((edition) => ({
      key: edition,
      number: '8',
      family: 'mims-plus',
      edition,
    }));
    expect(await kind.faultsOf(bodyWith(mims))).toEqual([]);
  });

  it('has the address of its slug and the title of its name', () => {
    const body = bodyWith([]);
    expect(kind.keyOf(body)).toBe('orion');
    expect(kind.addressOf(body)).toBe('/tools/orion');
    expect(kind.titleOf(body)).toEqual({ en: { text: 'Orion', origin: 'original' } });
  });
});
