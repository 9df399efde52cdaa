import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { OperationCost, listOf } from './operation-cost.js';

const schema = buildSchema(`
  type Query { books(first: Int! = 20): BookConnection!, all: [Book!]!, forty: [Book!]! }
  type BookConnection { edges: [BookEdge!]! totalCount: Int! }
  type BookEdge { node: Book! }
  type Book { id: ID! title: String! authors: [Author!]! }
  type Author { name: String! }
`);
const forty = schema.getQueryType()?.getFields()['forty'];
if (forty) forty.extensions = { complexity: listOf(40) };

const cost = (text: string, variables: Record<string, unknown> = {}) =>
  new OperationCost(schema).of(parse(text), undefined, variables);

describe('the cost of an operation', () => {
  it('is unknown when the variables do not fit, which the execution refuses', () => {
    expect(cost('query($n: Int!) { books(first: $n) { totalCount } }', { n: 'many' })).toBeNull();
  });

  it('counts the content of a page as often as the page has items', () => {
    expect(cost('{ books(first: 10) { edges { node { id } } } }')).toBe(31);
    expect(cost('{ books { edges { node { id } } } }')).toBe(61);
    expect(cost('query($n: Int!) { books(first: $n) { edges { node { id } } } }', { n: 100 })).toBe(301);
  });

  it('takes no more than a page may hold, so that the refusal speaks about the page and not about the cost', () => {
    expect(cost('{ books(first: 2147483647) { totalCount } }')).toBe(101);
    expect(cost('{ books(first: -5) { totalCount } }')).toBe(1);
  });

  it('assumes a length for lists without a page, unless the field states one', () => {
    expect(cost('{ all { id } }')).toBe(6);
    expect(cost('{ all { authors { name } } }')).toBe(31);
    expect(cost('{ forty { id } }')).toBe(41);
  });

  it('is worked out anew for other numbers and switches, and only for those', () => {
    const document = parse(
      'query($n: Int!, $t: Boolean!) { books(first: $n) { totalCount @include(if: $t) } }',
    );
    const costs = new OperationCost(schema);
    expect(costs.of(document, undefined, { n: 3, t: true })).toBe(4);
    expect(costs.of(document, undefined, { n: 3, t: false })).toBe(1);
    expect(costs.of(document, undefined, { n: 9, t: true })).toBe(10);
    expect(costs.of(document, undefined, { n: 3, t: true })).toBe(4);
  });

  it('lets tools read the schema', () => {
    expect(cost(getIntrospectionQuery())).toBeLessThan(300);
  });
});
