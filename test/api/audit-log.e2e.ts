import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog, type AuditRecord, AuditReader, RefusedAccess, UnitOfWork } from '#libs/platform';
import { newId } from '#libs/kernel';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../support/hub.js';

let hub: TestHub;
let coordinator: string;
let astrid: string;

beforeAll(async () => {
  hub = await startTestHub();
  coordinator = await hub.signIn(PEOPLE.coordinator);
  astrid = await hub.signIn(PEOPLE.astrid);
});
afterAll(() => hub.stop());

const READ = `query ($action: String, $personId: ID, $subjectId: ID, $since: DateTime, $until: DateTime, $first: Int! = 50, $after: String) {
  auditLog(action: $action, personId: $personId, subjectId: $subjectId, since: $since, until: $until, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { action personId personName actingFor actingForName subjectKind subjectId subjectPersonName before after sequence } } } }`;

async function record(action: string, more: Partial<AuditRecord> = {}): Promise<void> {
  const subject = { kind: 'thing', id: newId() };
  await hub.app.get(AuditLog, { strict: false }).record({ action, actorId: PEOPLE.astrid, subject, ...more });
}

async function read(variables: object = {}) {
  const { data, errors } = await hub.graphql(READ, variables, coordinator);
  expect(errors).toEqual([]);
  return data.auditLog;
}

const actionsOf = ({ edges }: { edges: { node: { action: string } }[] }) =>
  edges.map(({ node }) => node.action);

describe('reading the audit log', () => {
  it('is refused to everybody but coordinators', async () => {
    expect(codeOf(await hub.graphql(READ, {}))).toBe('UNAUTHENTICATED');
    expect(codeOf(await hub.graphql(READ, {}, astrid))).toBe('FORBIDDEN');
    expect((await hub.get('/export/audit', astrid)).status).toBe(403);
  });

  it.each([
    { action: `x' OR 1=1 --` },
    { action: 'A'.repeat(200) },
    { personId: 'nobody' },
    { first: 101 },
    { after: 'x' },
    { since: 'yesterday' },
  ])('refuses the filter %j in words', async (variables) => {
    expect(codeOf(await hub.graphql(READ, variables, coordinator))).toMatch(/BAD_USER_INPUT|INVALID_CURSOR/);
  });

  it('tells who did what to whom, acting for whom, with names as they are now', async () => {
    const subject = { kind: 'person', id: PEOPLE.mikkel };
    await record('names.tell', { actingFor: VESTHAVN, subject, before: { a: 1 }, after: { a: 2 } });
    expect((await read({ action: 'names.tell' })).edges[0].node).toMatchObject({
      personName: 'Astrid Holm',
      actingForName: 'Vesthavn',
      subjectPersonName: 'Mikkel Brandt',
      before: '{"a":1}',
      after: '{"a":2}',
      sequence: expect.any(Number),
    });
  });

  it('finds by action or kind of action, by person, by subject and by time, newest first and page by page', async () => {
    const id = newId();
    for (const action of ['filter.one', 'filter.two', 'filtering.three'])
      await record(action, { actorId: PEOPLE.radka, subject: { kind: 'thing', id } });
    expect(actionsOf(await read({ action: 'filter' }))).toEqual(['filter.two', 'filter.one']);
    expect(actionsOf(await read({ action: 'filter.one' }))).toEqual(['filter.one']);
    expect((await read({ personId: PEOPLE.radka })).totalCount).toBe(3);
    expect((await read({ subjectId: id })).totalCount).toBe(3);
    expect((await read({ subjectId: id, until: '2020-01-01T00:00:00Z' })).totalCount).toBe(0);
    expect((await read({ subjectId: id, since: '2020-01-01T00:00:00Z' })).totalCount).toBe(3);
    const first = await read({ subjectId: id, first: 2 });
    const rest = await read({ subjectId: id, first: 2, after: first.pageInfo.endCursor });
    expect([...actionsOf(first), ...actionsOf(rest)]).toEqual([
      'filtering.three',
      'filter.two',
      'filter.one',
    ]);
  });
});

describe('the seals', () => {
  it('are made in order of time, and an entry that is committed late is sealed late, not never', async () => {
    const uow = hub.app.get(UnitOfWork, { strict: false });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let began = (): void => undefined;
    const begun = new Promise<void>((resolve) => (began = resolve));
    const late = uow.run(async () => {
      await record('late.begun');
      began();
      await held;
    });
    await begun;
    await record('late.overtaken');
    const [overtaken] = (await read({ action: 'late' })).edges;
    expect(overtaken.node.action).toBe('late.overtaken');
    release();
    await late;
    const sequences = Object.fromEntries(
      (await read({ action: 'late' })).edges.map(
        ({ node }: { node: { action: string; sequence: number } }) => [node.action, node.sequence],
      ),
    );
    expect(sequences['late.begun']).toBeGreaterThan(sequences['late.overtaken']);
  });

  it('stay one chain without gaps when many seal at once', async () => {
    const reader = hub.app.get(AuditReader, { strict: false });
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        await record('race.run');
        await reader.verify();
      }),
    );
    expect((await reader.verify()).broken).toBeNull();
    const [{ gaps }] = await hub.sql('SELECT max(sequence) - count(*) AS gaps FROM audit_seal');
    expect(Number(gaps)).toBe(0);
  });

  it('go out with the entries, line by line, so that anybody can verify them with nothing but SHA-256', async () => {
    const answer = await hub.get('/export/audit', coordinator);
    expect(answer.headers.get('content-disposition')).toContain('audit.jsonl');
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(20);
    let previous = '0'.repeat(64);
    for (const { sequence, entry, ...link } of lines) {
      expect(link.previous).toBe(previous);
      expect([sequence, link.hash]).toEqual([
        sequence,
        createHash('sha256')
          .update(previous + sorted(entry))
          .digest('hex'),
      ]);
      previous = link.hash;
    }
    expect(lines.at(-1).entry).toMatchObject({ action: 'audit.export', actorId: PEOPLE.coordinator });
  });

  it('show which entry was changed by force, and the database refuses to change one otherwise', async () => {
    const STATE = '{ auditState { links brokenAt reason } }';
    const { data } = await hub.graphql(STATE, {}, coordinator);
    expect(data.auditState).toMatchObject({ brokenAt: null, reason: null });
    await expect(hub.sql(`UPDATE audit_entry SET action = 'x'`)).rejects.toThrow(/never changed/);
    await expect(hub.sql('DELETE FROM audit_seal')).rejects.toThrow(/never changed/);
    await hub.sql('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_append_only');
    const [victim] = await hub.sql(
      `SELECT s.sequence, s.entry_id, e.actor_id FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
       WHERE e.actor_id IS NOT NULL ORDER BY s.sequence OFFSET 1 LIMIT 1`,
    );
    await hub.sql('UPDATE audit_entry SET actor_id = NULL WHERE id = $1', [victim.entry_id]);
    const broken = await hub.graphql(STATE, {}, coordinator);
    expect(broken.data.auditState.brokenAt).toBe(Number(victim.sequence));
    await hub.sql('UPDATE audit_entry SET actor_id = $2 WHERE id = $1', [victim.entry_id, victim.actor_id]);
    await hub.sql('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_append_only');
  });
});

describe('refused access', () => {
  const REFUSED = `query ($personId: ID) { refusedAccess(personId: $personId) {
    edges { node { personName operation code times } } } }`;

  it('of signed-in people is counted by person, operation, reason and hour, whatever they call the field', async () => {
    const outsider = await hub.signIn(PEOPLE.outsider);
    const query = 'query ($id: ID!) { mine: assessments(authorityId: $id) { totalCount } }';
    for (let i = 0; i < 5; i++) await hub.graphql(query, { id: VESTHAVN }, outsider);
    await hub.graphql('{ auditLog { totalCount } }', {}, outsider);
    await hub.get('/export/audit', outsider);
    await hub.get(`/export/assessments/${VESTHAVN}/json`, outsider);
    await hub.graphql('{ auditLog { totalCount } }');
    const { data } = await hub.graphql(REFUSED, { personId: PEOPLE.outsider }, coordinator);
    const found = data.refusedAccess.edges.map(({ node }: { node: object }) => Object.values(node).join(' '));
    expect(found.sort()).toEqual([
      'Jonas Weber GET /export/assessments/:id/:form ASSESSMENT_NOT_FOUND 1',
      'Jonas Weber GET /export/audit FORBIDDEN 1',
      'Jonas Weber Query.assessments ASSESSMENT_NOT_FOUND 5',
      'Jonas Weber Query.auditLog FORBIDDEN 1',
    ]);
  });

  it('is written in one row by several processes, and leaves after half a year', async () => {
    const refusals = hub.app.get(RefusedAccess, { strict: false });
    const personId = newId();
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const other = new RefusedAccess(hub.app.get(UnitOfWork, { strict: false }));
        for (let i = 0; i < 10; i++) other.note(personId, 'Query.assessment', 'NOT_FOUND');
        await other.flush();
      }),
    );
    const times = () => hub.sql('SELECT times FROM refused_access WHERE person_id = $1', [personId]);
    expect(await times()).toEqual([{ times: 100 }]);
    await hub.sql(`UPDATE refused_access SET hour = hour - interval '181 days' WHERE person_id = $1`, [
      personId,
    ]);
    expect(await refusals.forgetOlderThan(180)).toBe(1);
    expect(await times()).toEqual([]);
  });
});

/** JSON with sorted keys, written for this test alone, as somebody outside would. */
function sorted(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted((value as Record<string, unknown>)[key])}`).join(',')}}`;
}
