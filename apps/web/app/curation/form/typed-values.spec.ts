import { describe, expect, it } from '@jest/globals';
import { treeOf } from './form-tree.ts';
import { typedBody } from './read-body.server.ts';
import { type Group, type GroupShape, type Shape } from './shape.ts';

const word = (field: 'line' | 'choice', options: string[] = []): Shape => ({
  type: 'field',
  note: { field },
  max: null,
  options,
});

const shape: GroupShape = {
  type: 'group',
  fields: [
    { name: 'count', required: false, shape: { type: 'plain', of: 'number' } },
    { name: 'open', required: false, shape: { type: 'plain', of: 'boolean' } },
    { name: 'slugs', required: false, shape: { type: 'list', entry: word('line') } },
    { name: 'topics', required: false, shape: { type: 'list', entry: word('choice', ['first', 'third']) } },
  ],
};

const parsed = (pairs: [string, string][]): Group => typedBody(shape, treeOf(pairs));

describe('a form', () => {
  it.each([
    ['1200', 1200],
    ['1 200 000', 1_200_000],
    ['12,5', 12.5],
    [' 12.5 ', 12.5],
    ['-3', -3],
    ['0.1230', 0.123],
    ['1.200', '1.200'],
    ['1,200', '1,200'],
    ['about 5', 'about 5'],
    ['0x10', '0x10'],
  ])('takes a number as people write it, and guesses nothing: %j', (typed, expected) => {
    expect(parsed([['body.count', typed]])).toEqual({ count: expected });
  });

  it.each([
    ['true', true],
    ['false', false],
  ])('takes %s for yes or no, and nothing for no answer', (typed, expected) => {
    expect(parsed([['body.open', typed]])).toEqual({ open: expected });
    expect(parsed([['body.open', '']])).toEqual({});
  });

  it('keeps what is ticked, and a list of which nothing is ticked any more', () => {
    const ticked = (...pairs: [string, string][]): unknown => parsed(pairs)['topics'];
    expect(ticked(['body.topics[2]', 'third'], ['body.topics[0]', 'first'])).toEqual(['first', 'third']);
    expect(ticked(['body.topics.there', 'yes'])).toEqual([]);
    expect(ticked()).toBeUndefined();
  });

  it('takes one short text from each line', () => {
    expect(parsed([['body.slugs', 'one\r\n\ntwo\n']])).toEqual({ slugs: ['one', 'two'] });
  });
});
