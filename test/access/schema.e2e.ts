import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isCompositeType, isUnionType, type GraphQLSchema } from 'graphql';
import { printHubSchema } from '#libs/platform';
import { examples } from './operations/index.js';
import { attempt } from './support/attempt.js';
import { readMatrix } from './support/matrix.js';
import { Stage } from './support/stage.js';

const matrix = readMatrix();

let stage: Stage;
let schema: GraphQLSchema;
beforeAll(async () => {
  stage = await Stage.start();
  schema = buildSchema(printHubSchema(stage.hub.app));
});
afterAll(() => stage.stop());

/** All types that a root field leads to, each with the path by which it was found first. */
function typesBehind(operation: string): ReadonlyMap<string, string> {
  const [root = '', field = ''] = operation.split('.');
  const found = new Map<string, string>();
  const visit = (typeName: string, path: string): void => {
    const type = schema.getType(typeName);
    if (!isCompositeType(type) || found.has(typeName)) return;
    found.set(typeName, path);
    if (isUnionType(type)) type.getTypes().forEach((member) => visit(member.name, path));
    else
      for (const inner of Object.values(type.getFields()))
        visit(getNamedType(inner.type).name, `${path}.${inner.name}`);
  };
  const declared = (schema.getType(root) as ReturnType<typeof schema.getQueryType>)?.getFields()[field];
  visit(getNamedType(declared!.type).name, operation);
  return found;
}

describe('T03: what is private', () => {
  it('cannot be reached by a path of fields from anything that is for everybody', () => {
    const open = matrix.rows.filter(({ operation, who }) => who === 'everybody' && operation.includes('.'));
    const leaks = open.flatMap(({ operation }) => {
      const types = typesBehind(operation);
      return matrix.neverPublic.flatMap((name) => types.get(name) ?? []);
    });
    expect(open.length).toBeGreaterThan(5);
    expect(leaks).toEqual([]);
  });

  it('is named by types that exist', () => {
    expect(matrix.neverPublic.filter((name) => schema.getType(name) === undefined)).toEqual([]);
  });
});

describe('T10: fields that a caller may not set', () => {
  const PRIVILEGED = [
    'role',
    'roles',
    'state',
    'status',
    'version',
    'createdBy',
    'submittedAt',
    'demo',
    'personId',
  ];
  const withInput = Object.entries(examples).filter(
    ([, example]) => 'document' in example && example.document.includes('$input'),
  );

  it.each(withInput)('are refused in the input of %s', async (_operation, example) => {
    const caller = await stage.caller('steward');
    const variables = await example.variables!(stage, caller);
    const input = variables['input'] as object;
    const type = /\$input: (\w+)/.exec('document' in example ? example.document : '')?.[1];
    for (const name of PRIVILEGED.filter((field) => !matrix.mayBeSet.includes(`${type}.${field}`))) {
      const extra = { ...variables, input: { ...input, [name]: 'coordinator' } };
      const { status, body } = await attempt(stage, example, extra, caller);
      expect([status, body]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')]);
    }
  });

  it('stand in no input type at all, apart from those the matrix lists', () => {
    const found = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!('getFields' in type) || isCompositeType(type)) return [];
      return Object.keys(type.getFields())
        .filter((field) => PRIVILEGED.includes(field))
        .map((field) => `${type.name}.${field}`);
    });
    expect(found.sort()).toEqual([...matrix.mayBeSet].sort());
  });
});
