import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationAccess } from '#libs/platform';
import { examples } from './operations/index.js';
import { attempt, attemptUnknown, outcomeOf } from './support/attempt.js';
import { readMatrix, ROLES, type Outcome, type Role } from './support/matrix.js';
import { Stage } from './support/stage.js';

const { rows } = readMatrix();

let stage: Stage;
beforeAll(async () => void (stage = await Stage.start()));
afterAll(() => stage.stop());

describe('the access matrix', () => {
  it('has one row for each operation and route of the application, and no other', () => {
    const operations = operationAccess(stage.hub.app).map(({ operation }) => operation);
    expect(rows.map(({ operation }) => operation).sort()).toEqual(operations);
  });

  it('has one example for each row, and no other', () => {
    expect(Object.keys(examples).sort()).toEqual(rows.map(({ operation }) => operation).sort());
  });

  it('agrees with what the operations declare about themselves', () => {
    const declared = new Map(
      operationAccess(stage.hub.app).map(({ operation, access }) => [operation, access]),
    );
    const disagreeing = rows.filter(({ operation, cells, fresh }) => {
      const access = declared.get(operation) ?? '';
      const isPublic = access.startsWith('public');
      return isPublic !== (cells.anonymous !== 'sign-in') || /, fresh\b/.test(access) !== fresh;
    });
    expect(disagreeing.map(({ operation }) => operation)).toEqual([]);
  });

  it('says where the id stands in every example of something that is hidden from somebody', () => {
    const silent = rows.filter(
      ({ operation, cells }) =>
        Object.values(cells).includes('hidden') && examples[operation]?.id === undefined,
    );
    expect(silent.map(({ operation }) => operation)).toEqual([]);
  });
});

describe.each(rows.filter(({ operation }) => examples[operation] !== undefined))(
  '$operation: who may $may',
  ({ operation, cells, fresh }) => {
    const example = examples[operation]!;

    it.each(ROLES.map((role): [Role, Outcome] => [role, cells[role]]))('%s: %s', async (role, expected) => {
      const caller = await stage.caller(role);
      const variables = (await example.variables?.(stage, caller)) ?? {};
      const reaction = await attempt(stage, example, variables, caller);
      expect([outcomeOf(reaction, example), reaction.body]).toEqual([expected, expect.any(String)]);
      if (expected !== 'hidden') return;
      expect(reaction).toEqual(await attemptUnknown(stage, example, variables, caller));
    });

    const [may] = ROLES.filter((role) => cells[role] === 'yes');
    if (!fresh || may === undefined) return;
    it(`${may}, long after they proved who they are: step-up`, async () => {
      const caller = await stage.caller(may);
      const variables = (await example.variables?.(stage, caller)) ?? {};
      await stage.makeStale(caller.personId!);
      expect(outcomeOf(await attempt(stage, example, variables, caller), example)).toBe('step-up');
    });
  },
);
