import { describe, expect, it } from '@jest/globals';
import type { FundingRule } from '../bodies/funding-bodies.js';
import { eligibilityOf, type AuthorityFacts } from './eligibility.js';

/** A town in the Portuguese region PT170, a signatory. */
const TOWN: AuthorityFacts = {
  type: 'municipality',
  country: 'PT',
  region: 'PT170',
  sizeClass: '20000-50000',
  isSignatory: true,
};
const ATHENS: AuthorityFacts = { ...TOWN, country: 'GR', region: 'EL303', sizeClass: 'over-500000' };

let keys = 0;
const rule = (more: Partial<FundingRule> = {}): FundingRule => ({
  key: `r${++keys}`,
  quote: { en: { text: 'As the call says it.', origin: 'original' } },
  applicants: [],
  countries: [],
  regions: [],
  sizes: [],
  ...more,
});

type Row = [
  says: string,
  parts: Partial<FundingRule>,
  facts: Partial<AuthorityFacts>,
  answer: string,
  missing?: string[],
];

describe('one rule', () => {
  it.each<Row>([
    ['lets in the type it names', { applicants: ['municipality'] }, {}, 'yes'],
    ['lets in one of the types it names', { applicants: ['region', 'municipality'] }, {}, 'yes'],
    ['keeps out another type', { applicants: ['region'] }, {}, 'no'],
    ['for companies only keeps a town out', { applicants: ['company', 'research'] }, {}, 'no'],
    ['lets an association in', { applicants: ['association'] }, { type: 'association' }, 'yes'],
    ['lets a province in', { applicants: ['province'] }, { type: 'province' }, 'yes'],
    ['lets a ministry in', { applicants: ['national'] }, { type: 'national' }, 'yes'],
    [
      'about applicants asks what an authority of another type is',
      { applicants: ['region'] },
      { type: 'other' },
      'check',
      ['type'],
    ],
    ['about applicants asks for the type', { applicants: ['region'] }, { type: null }, 'check', ['type']],
    ['lets in the country it names', { countries: ['PT'] }, {}, 'yes'],
    ['lets in one of the countries it names', { countries: ['ES', 'PT'] }, {}, 'yes'],
    ['keeps out another country', { countries: ['ES'] }, {}, 'no'],
    [
      'about countries asks for the country',
      { countries: ['ES'] },
      { country: null, region: null },
      'check',
      ['country'],
    ],
    ['about countries finds the country in the region', { countries: ['PT'] }, { country: null }, 'yes'],
    ['for Greece as GR lets Athens in', { countries: ['GR'] }, ATHENS, 'yes'],
    ['for Greece as EL lets Athens in', { countries: ['EL'] }, ATHENS, 'yes'],
    [
      'for Greece as GR lets an authority in that says EL',
      { countries: ['GR'] },
      { country: 'EL', region: null },
      'yes',
    ],
    ['for Greece keeps Portugal out', { countries: ['EL'] }, {}, 'no'],
    [
      'for the United Kingdom knows both codes',
      { countries: ['GB'] },
      { country: 'UK', region: null },
      'yes',
    ],
    ['lets in the very region', { regions: ['PT170'] }, {}, 'yes'],
    ['lets in a part of the region', { regions: ['PT17'] }, {}, 'yes'],
    ['lets in a part of the largest region', { regions: ['PT1'] }, {}, 'yes'],
    ['keeps out a neighbouring region', { regions: ['PT16'] }, {}, 'no'],
    ['keeps out a region of another country with the same digits', { regions: ['ES170'] }, {}, 'no'],
    ['lets in one of its regions', { regions: ['ES11', 'PT17'] }, {}, 'yes'],
    [
      'about a smaller region asks where exactly',
      { regions: ['PT170'] },
      { region: 'PT1' },
      'check',
      ['region'],
    ],
    ['about regions asks for the region', { regions: ['PT17'] }, { region: null }, 'check', ['region']],
    [
      'about regions of another country needs no region to say no',
      { regions: ['ES11'] },
      { region: null },
      'no',
    ],
    [
      'about regions knows nothing without region and country',
      { regions: ['PT17'] },
      { region: null, country: null },
      'check',
      ['region'],
    ],
    ['about a Greek region lets Athens in', { regions: ['EL30'] }, ATHENS, 'yes'],
    ['about a Greek region written GR lets Athens in', { regions: ['GR30'] }, ATHENS, 'yes'],
    [
      'about a Greek region knows that Greece is GR',
      { regions: ['EL30'] },
      { country: 'GR', region: null },
      'check',
      ['region'],
    ],
    ['about another Greek region keeps Athens out', { regions: ['EL52'] }, ATHENS, 'no'],
    ['lets in the size it names', { sizes: ['20000-50000'] }, {}, 'yes'],
    ['keeps out another size', { sizes: ['over-500000', '100000-500000'] }, {}, 'no'],
    [
      'about sizes asks for the population',
      { sizes: ['under-5000'] },
      { sizeClass: null },
      'check',
      ['population'],
    ],
    ['for signatories lets a signatory in', { signatoriesOnly: true }, {}, 'yes'],
    ['for signatories keeps others out', { signatoriesOnly: true }, { isSignatory: false }, 'no'],
    [
      'for signatories asks whether it is one',
      { signatoriesOnly: true },
      { isSignatory: null },
      'check',
      ['signatory'],
    ],
    ['in words alone is to be read', {}, {}, 'check', []],
    ['that names no restriction of signatories is to be read', { signatoriesOnly: false }, {}, 'check', []],
    ['with two parts holds when both do', { applicants: ['municipality'], countries: ['PT'] }, {}, 'yes'],
    ['with two parts fails when one does', { applicants: ['municipality'], countries: ['ES'] }, {}, 'no'],
    [
      'with a part that fails asks for no fact',
      { applicants: ['region'], sizes: ['under-5000'] },
      { sizeClass: null },
      'no',
      [],
    ],
    [
      'with a part nobody knows asks for that fact',
      { applicants: ['municipality'], sizes: ['under-5000'] },
      { sizeClass: null },
      'check',
      ['population'],
    ],
    [
      'asks for every fact that is missing',
      { applicants: ['region'], sizes: ['under-5000'] },
      { type: null, sizeClass: null },
      'check',
      ['type', 'population'],
    ],
  ])('%s', (_says, parts, facts, answer, missing = []) => {
    const one = rule(parts);
    const found = eligibilityOf([one], { ...TOWN, ...facts });
    expect(found.answer).toBe(answer);
    expect(found.decidedBy).toEqual([{ rule: one, answer, missing }]);
  });
});

describe('the rules of a call together', () => {
  const holds = rule({ countries: ['PT'] });
  const alsoHolds = rule({ applicants: ['municipality'] });
  const fails = rule({ applicants: ['region'] });
  const alsoFails = rule({ countries: ['ES'] });
  const words = rule();
  const unknown = rule({ sizes: ['under-5000'] });
  const facts = { ...TOWN, sizeClass: null };

  it.each([
    ['all hold: yes, with all of them', [holds, alsoHolds], 'yes', [holds, alsoHolds]],
    ['one fails: no, with that one', [holds, fails, alsoHolds], 'no', [fails]],
    ['two fail: no, with both', [fails, holds, alsoFails], 'no', [fails, alsoFails]],
    ['one is in words: to check, with that one', [holds, words], 'check', [words]],
    ['one fails and one is in words: no', [words, fails], 'no', [fails]],
    ['a fact is missing: to check', [holds, unknown], 'check', [unknown]],
    ['a fact is missing and one fails: no', [unknown, fails], 'no', [fails]],
    ['words and a missing fact: to check, with both', [unknown, holds, words], 'check', [unknown, words]],
    ['there are none: to check, by nothing', [], 'check', []],
  ])('%s', (_says, rules, answer, deciding) => {
    const found = eligibilityOf(rules, facts);
    expect(found.answer).toBe(answer);
    expect(found.decidedBy.map((outcome) => outcome.rule)).toEqual(deciding);
    expect(found.rules.map((outcome) => outcome.rule)).toEqual(rules);
  });
});
