import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc, { type GeneratorValue } from 'fast-check';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import {
  RANDOM_RUNS,
  RANDOM_SEED,
  expectSound,
  post,
  startTarget,
  type AttackTarget,
} from '../support/attack-target.js';

let target: AttackTarget;
let schema: GraphQLSchema;
beforeAll(async () => {
  target = await startTarget();
  const { text } = await post(target, { query: getIntrospectionQuery() });
  schema = buildClientSchema((JSON.parse(text) as { data: IntrospectionQuery }).data);
});
afterAll(() => target.stop());

const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  "'; DROP TABLE person; --",
  '{{7*7}}',
  '{x, plural,',
  '\u202eabc',
  '__proto__',
  '<script>',
  '%00',
  '../../etc/passwd',
  'x'.repeat(5000),
  '2026-02-30',
  '-0',
  '1e999',
];
const NUMBERS = [0, 1, -1, 100, 101, 2_147_483_647, -2_147_483_648, 4e12, 0.5, -0];

const MISFITS = [null, undefined, [], {}, [[1]], 'wrong', 7];

/** Makes one operation after another from the schema: mostly well formed, with values from far outside. */
class OperationMaker {
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(private readonly draw: GeneratorValue) {}

  make(): { query: string; variables: Record<string, unknown>; signedIn: boolean } {
    const root = this.chance(25)
      ? (schema.getMutationType() ?? schema.getQueryType())
      : schema.getQueryType();
    const fields = Object.values(root?.getFields() ?? {}).filter(
      ({ name }) => ![...target.broken, ...target.endsSession].includes(name),
    );
    const count = root === schema.getQueryType() ? this.draw(fc.integer, { min: 1, max: 3 }) : 1;
    const selected = Array.from({ length: count }, (_, at) => `f${at}: ${this.field(this.pick(fields), 0)}`);
    const kind = root === schema.getQueryType() ? 'query' : 'mutation';
    const head = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    return {
      query: `${kind} Random${head} { ${selected.join(' ')} }`,
      variables: this.variables,
      signedIn: this.chance(50),
    };
  }

  // Only numbers are drawn: fast-check compares what it is given, and a schema goes in circles.
  private pick<T>(from: readonly T[]): T {
    return from[this.draw(fc.integer, { min: 0, max: from.length - 1 })] as T;
  }

  private chance(percent: number): boolean {
    return this.draw(fc.integer, { min: 1, max: 100 }) <= percent;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = field.args
      .filter((arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || this.chance(60))
      .map((arg) => `${arg.name}: ${this.variable(arg.type)}`);
    const directive = this.chance(5) ? ' @include(if: true)' : '';
    const call = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${directive}`;
    const type = getNamedType(field.type);
    return isCompositeType(type) ? `${call} ${this.selection(type, depth)}` : call;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const members = schema.getPossibleTypes(type).filter(() => this.chance(70));
      return `{ __typename ${members.map((member) => `... on ${member.name} ${this.selection(member, depth)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields()).filter(
      (field) => this.chance(60) && (depth < 6 || !isCompositeType(getNamedType(field.type))),
    );
    return `{ __typename ${fields.map((field, at) => `${this.chance(1) ? `a${depth}_${at}: ` : ''}${this.field(field, depth + 1)}`).join(' ')} }`;
  }

  private variable(type: GraphQLInputType): string {
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${String(type)}`);
    const value = this.value(type, 0);
    if (value !== undefined) this.variables[name] = value;
    return `$${name}`;
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    if (this.chance(3)) return this.pick(MISFITS);
    if (isNonNullType(type)) return this.value(type.ofType, depth);
    if (isListType(type)) return this.list(type.ofType, depth);
    if (isEnumType(type)) return this.pick([...type.getValues().map(({ name }) => name), 'NO_SUCH_VALUE']);
    if (isInputObjectType(type)) return this.object(type.getFields(), depth);
    switch (type.name) {
      case 'Int':
      case 'Float':
        return this.chance(70) ? this.draw(fc.integer, { min: 1, max: 100 }) : this.pick(NUMBERS);
      case 'Boolean':
        return this.draw(fc.boolean);
      default:
        return this.text();
    }
  }

  private text(): string {
    if (target.known.length > 0 && this.chance(60)) return this.pick(target.known);
    return this.chance(40) ? this.pick(HOSTILE) : this.draw(fc.string, { unit: 'binary', maxLength: 40 });
  }

  private list(inner: GraphQLInputType, depth: number): unknown[] {
    const length = this.draw(fc.integer, { min: 0, max: depth > 2 ? 1 : 4 });
    return Array.from({ length }, () => this.value(inner, depth + 1));
  }

  private object(
    fields: Readonly<Record<string, { name: string; type: GraphQLInputType; defaultValue?: unknown }>>,
    depth: number,
  ): object {
    const given = Object.values(fields).filter(
      (field) =>
        (isNonNullType(field.type) && field.defaultValue === undefined) || (depth < 3 && this.chance(60)),
    );
    const entries = given.map((field) => [field.name, this.value(field.type, depth + 1)] as const);
    return Object.fromEntries(this.chance(4) ? [...entries, ['__proto__', { isAdmin: true }]] : entries);
  }
}

describe(`T35: ${RANDOM_RUNS} random operations made from the schema`, () => {
  it(
    'are answered or refused, and never break anything',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.gen().map((draw) => new OperationMaker(draw).make()),
          async ({ query, variables, signedIn }) => {
            const answer = await post(target, { query, variables }, signedIn ? target.signedIn : {});
            await expectSound(target, answer);
            expect(answer.text).not.toContain('INTERNAL_SERVER_ERROR');
          },
        ),
        { numRuns: RANDOM_RUNS, seed: RANDOM_SEED, endOnFailure: true },
      );
    },
    60_000 + RANDOM_RUNS * 100,
  );
});
