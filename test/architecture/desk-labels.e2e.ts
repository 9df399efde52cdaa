import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';

interface Shape {
  readonly type: 'field' | 'plain' | 'list' | 'group';
  readonly options?: readonly string[];
  readonly entry?: Shape;
  readonly fields?: readonly { readonly name: string; readonly shape: Shape }[];
}

let hub: TestHub;
let kinds: readonly { readonly name: string; readonly shape: string }[] = [];
beforeAll(async () => {
  hub = await startTestHub();
  const session = await hub.signIn(PEOPLE.astrid);
  const { data } = await hub.graphql('{ contentKinds { name shape } }', {}, session);
  kinds = data.contentKinds as typeof kinds;
});
afterAll(() => hub.stop());

/** The messages that a shape needs, each as the ways in which it may be said, the most exact first. */
function* needed(kind: string, shape: Shape, name = ''): Generator<readonly string[]> {
  if (shape.type === 'list' && shape.entry) yield* needed(kind, shape.entry, name);
  const isLanguage = name === 'language' || name === 'locale';
  if (!isLanguage)
    for (const option of shape.options ?? []) yield [`choice.${name}.${option}`, `choice.${option}`];
  for (const field of shape.fields ?? []) {
    yield [`field.${kind}.${field.name}`, `field.${field.name}`];
    yield* needed(kind, field.shape, field.name);
  }
}

describe('the forms of the desk', () => {
  it.each(['en', 'de', 'bg'])('have a name for every kind, every field and every choice: %s', (locale) => {
    const said = JSON.parse(
      readFileSync(`apps/web/app/messages/${locale}/deskfields.json`, 'utf8'),
    ) as Readonly<Record<string, string>>;
    const missing = kinds.flatMap(({ name, shape }) =>
      [[`kind.${name}`], ...needed(name, JSON.parse(shape) as Shape)]
        .filter((ways) => !ways.some((way) => way in said))
        .map((ways) => `${name}: ${ways.at(-1)}`),
    );
    expect(kinds.length).toBeGreaterThan(12);
    expect(missing).toEqual([]);
  });

  it('help with each of the ten questions of a case', () => {
    const said = JSON.parse(readFileSync('apps/web/app/messages/en/deskfields.json', 'utf8')) as object;
    for (const name of ['problem', 'done', 'results', 'cost', 'staff', 'difficulties', 'reuse', 'funding'])
      expect(said).toHaveProperty([`hint.case-study.${name}`]);
  });
});

describe('the topics that pages offer', () => {
  it('are those that items may be about, in the same order', () => {
    const offered = readFileSync('apps/web/app/knowledge/topics.ts', 'utf8').match(/(?<=')[a-z-]+(?=')/g);
    const shape = JSON.parse(kinds.find(({ name }) => name === 'case-study')!.shape) as Shape;
    const topics = shape.fields!.find(({ name }) => name === 'topics')!;
    expect(topics.shape.entry!.options).toEqual(offered);
  });
});
