import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { editionBody } from './bodies/edition-body.js';
import { familyBody } from './bodies/family-body.js';
import { mimBody, type MimBody } from './bodies/mim-body.js';
import { ownFaults } from './mim-faults.js';
import { referencesOf, type FoundReference } from './references.js';
import { canonicalNumber } from './requirement-number.js';
import { parseShippedItem, type ShippedItem, type ShippedKind } from './shipped-item.js';

const FOLDER = path.resolve('content/mims');

/** The editions of MIMs Plus and the day each is dated with; the day is not known of those without one. */
const EDITIONS: Readonly<Record<string, string | undefined>> = {
  '1.0': '2019-10-20',
  '2.0': '2019-12-06',
  '2.1': '2020-03-09',
  '2.2': '2020-04-29',
  '2.3': '2020-06-23',
  '2.4': '2020-07-24',
  '2.5': '2020-09-25',
  '3.0': '2020-12-18',
  '4.0': undefined,
  '5.0': '2022-06-23',
  '6.0': undefined,
  '2024': undefined,
  '8.0': undefined,
  '8.2': undefined,
  '9.0': undefined,
};

/** The requirements of edition 9.0 by MIM: those whose key word binds, recommends or permits, and those without one. */
const REQUIREMENTS: Readonly<Record<string, Partial<Record<string, string>>>> = {
  'accessing-data': {
    shall: 'R1.1 R1.2 R1.3 R2.1 R2.2 R3.1 C4',
    should: 'BP1 BP2 BP3 BP4 BP5 BP6 BP7 BP8 BP9 BP10',
    may: 'R3.2 BP11 BP12',
    unspecified: 'R1.4',
  },
  'interlinking-data': { unspecified: 'R1.1 R1.2 R1.3 R1.4 R1.5 R2.1 R2.2 R3.1 R3.2' },
  'representing-data': { unspecified: 'R1.1 R1.2a R1.2b R1.3 R2.1 R3.1 R3.2 R3.3 R3.4 R4.1 R4.2' },
  'exchanging-data': {
    shall: 'RC3.1',
    unspecified:
      'RC1.1 RC1.2 RC1.3 RC2.1 RC2.2 RC2.3 RC2.4 RC3.2 RC3.3 RC4.1 RC4.2 RC4.3 RC5.1 RC5.2 RC5.3 RC5.4 RC5.5 RC6.1 RC6.2 RC6.3 RC7.1 RC7.2',
  },
  'securing-data': { unspecified: 'R1.1 R1.2 R1.3 R2.1 R3.1' },
  'geospatial-data': { unspecified: 'R1.1 R2.1 R3.1 R4.1 R5.1' },
  'local-digital-twins': {
    shall: 'R1.1 R3.2 R3.4',
    should: 'R1.2 R3.1',
    unspecified: 'R3.3 R3.5 R4.1 R4.2 R4.3 R4.4 R5.1 R5.2 R6.1',
  },
};

/** What the texts of edition 9.0 name that the edition does not hold, as in the originals. */
const DANGLING = [
  'accessing-data → MIM3.C5.R0',
  'accessing-data → MIM6.C1.R4',
  'local-digital-twins → MIM4',
  'local-digital-twins → MIM5',
  'local-digital-twins → R1.3',
  'local-digital-twins → R2.5',
];

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);
const items = files.map(shipped);
const families = bodiesOf('mim-family').map((body) => familyBody.parse(body));
const editions = bodiesOf('mim-edition').map((body) => editionBody.parse(body));
const mims = bodiesOf('mim').map((body) => mimBody.parse(body));
const edition = (number: string) => mims.filter((mim) => mim.edition === number);
const mimOf = (slug: string) => edition('9.0').find((mim) => mim.slug === slug)!;

function shipped(file: string): ShippedItem {
  const parsed = parseShippedItem(readFileSync(path.join(FOLDER, file), 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults, null, 2)}`);
  return parsed.document;
}

function bodiesOf(kind: ShippedKind): unknown[] {
  return items.filter((item) => item.kind === kind).map(({ body }) => body);
}

function dangling(among: readonly MimBody[]): string[] {
  const found = among.flatMap((mim) =>
    referencesOf(mim)
      .filter((reference) => !leadsSomewhere(reference, among))
      .map(({ raw }) => `${mim.slug} → ${raw}`),
  );
  return [...new Set(found)].sort();
}

function leadsSomewhere(reference: FoundReference, among: readonly MimBody[]): boolean {
  const { targetNumber, targetSlug, targetCanonical } = reference;
  const target = among.find(({ number, slug }) => number === targetNumber || slug === targetSlug);
  if (target === undefined || targetCanonical === null) return target !== undefined;
  return target.requirements.some(({ number }) => canonicalNumber(number) === targetCanonical);
}

describe('the MIMs that ship', () => {
  it('every item has an id and a place of its own', () => {
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(items.length);
    expect(ids.filter((id) => !id.startsWith('019aa3f9-0000-7000-8000-'))).toEqual([]);
    const places = mims.map(({ family, edition: of, slug }) => `${family}/${of}/${slug}`);
    expect(new Set(places).size).toBe(mims.length);
    const numbers = mims.map(({ family, edition: of, number }) => `${family}/${of}/${number}`);
    expect(new Set(numbers).size).toBe(mims.length);
  });

  it('are three families, the editions of MIMs Plus, and the sets of 2022 and of edition 9.0', () => {
    expect(families.map(({ slug }) => slug).sort()).toEqual(['mims-plus', 'oasc-mims', 'y-mim']);
    expect(editions.map(({ family }) => family)).toEqual(editions.map(() => 'mims-plus'));
    const numbers = (of: string) => edition(of).map(({ number, slug }) => `${number} ${slug}`);
    expect(numbers('9.0').sort()).toEqual([
      '0 accessing-data',
      '1 interlinking-data',
      '2 representing-data',
      '3 exchanging-data',
      '6 securing-data',
      '7 geospatial-data',
      '8 local-digital-twins',
    ]);
    expect(numbers('5.0').sort()).toEqual([
      '1 context',
      '10 resources',
      '2 data-models',
      '3 contracts',
      '4 trust',
      '5 transparency',
      '6 security',
      '7 places',
      '8 indicators',
      '9 analytics',
    ]);
    expect(mims).toHaveLength(17);
  });

  it('say where they are known from, and that the words are our own', () => {
    const sources = [...families, ...editions, ...mims].map(({ source }) => source);
    expect(sources.filter(({ label }) => label !== 'condensed')).toEqual([]);
    expect(sources.filter(({ url, licence }) => url === undefined || licence === undefined)).toEqual([]);
    for (const { source } of edition('5.0')) expect(source.licence).toContain('CC BY 4.0, credit OASC');
  });

  it('have no faults of their own: numbers once, capabilities that exist, steps in order', () => {
    expect(mims.flatMap((mim) => ownFaults(mim).map((fault) => ({ mim: mim.slug, fault })))).toEqual([]);
  });

  it('address each requirement by its number in small letters', () => {
    const odd = mims.flatMap(({ requirements }) =>
      requirements.filter(({ key, number }) => key !== number.toLowerCase()),
    );
    expect(odd).toEqual([]);
  });
});

describe('the editions that ship', () => {
  it('have the dates that are known, and no others', () => {
    const dates = Object.fromEntries(editions.map(({ number, released }) => [number, released]));
    expect(dates).toEqual(EDITIONS);
  });

  it('follow one another up to 9.0, which alone is current', () => {
    const order = '1.0 2.0 2.1 2.2 2.3 2.4 2.5 3.0 4.0 5.0 6.0 2024 8.0 8.2 9.0'.split(' ');
    const byNumber = new Map(editions.map((body) => [body.number, body]));
    expect(order.map((number) => byNumber.get(number)?.replacedBy)).toEqual([...order.slice(1), undefined]);
    const current = editions.filter(({ state }) => state === 'current').map(({ number }) => number);
    expect(current).toEqual(['9.0']);
    expect(editions.filter(({ state }) => state === 'superseded')).toHaveLength(editions.length - 1);
  });
});

describe('edition 9.0 as it ships', () => {
  it.each(Object.entries(REQUIREMENTS))('%s has its requirements at their levels', (slug, expected) => {
    const found: Record<string, string[]> = {};
    for (const { level, number } of mimOf(slug).requirements) (found[level] ??= []).push(number);
    const listed = Object.entries(found).map(([level, numbers]) => [level, numbers.join(' ')]);
    expect(Object.fromEntries(listed)).toEqual(expected);
  });

  it('tells councillors, buyers and testers what each requirement means for them', () => {
    const silent = edition('9.0').flatMap(({ slug, requirements }) =>
      requirements
        .filter(({ plain, clause, proof, acceptance }) => !plain || !clause || !proof || !acceptance)
        .map(({ number }) => `${slug} ${number}`),
    );
    expect(silent).toEqual([]);
  });

  it('words every clause for a tender, and every test so that it can be failed', () => {
    const requirements = edition('9.0').flatMap((mim) => mim.requirements);
    const loose = requirements.filter(
      ({ clause, acceptance }) =>
        !/\bthe supplier shall\b/i.test(clause?.en?.text ?? '') ||
        !acceptance?.en?.text.includes('It passes when'),
    );
    expect(loose.map(({ number }) => number)).toEqual([]);
    const clauses = requirements.map(({ clause }) => clause?.en?.text);
    expect(new Set(clauses).size).toBe(clauses.length);
  });

  it('speaks to mayor, buyer and engineer, and has names, objectives and the word to the mayor in three languages', () => {
    for (const { slug, name, objective, forMayor, forBuyer, forEngineer } of edition('9.0')) {
      expect([slug, forBuyer?.en?.origin, forEngineer?.en?.origin]).toEqual([slug, 'original', 'original']);
      for (const texts of [name, objective, forMayor]) {
        expect([slug, texts?.de?.origin, texts?.bg?.origin]).toEqual([slug, 'machine', 'machine']);
      }
    }
  });

  it('keeps the references that lead nowhere in the originals, and adds none', () => {
    expect(dangling(edition('9.0'))).toEqual(DANGLING);
  });

  it('names no champion but the one that is published', () => {
    const champions = edition('9.0').flatMap(({ slug, roles }) =>
      roles.filter(({ role }) => role === 'champion').map(({ holder }) => `${slug}: ${holder}`),
    );
    expect(champions).toEqual(['accessing-data: Geonovum']);
  });

  it('leaves the mechanisms of exchanging data open, and says so', () => {
    const { mechanisms, sections } = mimOf('exchanging-data');
    expect(mechanisms).toEqual([]);
    const about = sections.find(({ part }) => part === 'mechanisms');
    expect(about?.text.en?.text).toContain('not published here');
  });
});

describe('the set of 2022 as it ships', () => {
  it('gives both statements where two published ones differ, each with its source', () => {
    const doubled = edition('5.0').filter(({ statuses }) => statuses.length > 1);
    expect(doubled.map(({ slug }) => slug).sort()).toEqual(['contracts', 'data-models']);
    for (const { statuses } of doubled) expect(new Set(statuses.map(({ source }) => source)).size).toBe(2);
  });

  it('lists the requirements its text counts', () => {
    const counted = edition('5.0').map(({ slug, requirements }) => [slug, requirements.length] as const);
    const some = counted.filter(([, count]) => count > 0);
    expect(Object.fromEntries(some)).toEqual({ trust: 13, transparency: 6, places: 4 });
  });

  it('leads on to 9.0 by names, since numbers are no identities', () => {
    const ahead = edition('5.0').flatMap(({ slug, aliases }) =>
      aliases.map(({ name }) => `${slug} → ${name}`),
    );
    expect(ahead.sort()).toEqual([
      'context → MIM0 Accessing data',
      'context → MIM1 Interlinking data',
      'contracts → MIM3 Exchanging data',
      'data-models → MIM2 Representing data',
      'places → MIM7 Geospatial data',
      'security → MIM6 Securing data',
    ]);
  });
});
