import { describe, expect, it } from '@jest/globals';
import { algorithmBody } from '../bodies/algorithm-body.js';
import { registerFaults } from './register-faults.js';

const en = (text: string) => ({ en: { text, origin: 'original' } });

function faultsOf(more: object) {
  const body = algorithmBody.parse({
    ...{ language: 'en', slug: 'sorter', title: en('Sorter'), summary: en('Sorts.'), evidence: 'reported' },
    source: { label: 'illustrative', note: 'Invented.' },
    ...{ authority: 'Vesthavn', country: 'DK', state: 'in-use', purpose: en('Sorts reports.') },
    ...{ role: 'recommends', affected: en('Residents'), data: en('Reports'), personalData: false },
    ...{ oversight: en('Clerks confirm.'), risk: en('Low.'), aiActClass: 'minimal' },
    contact: 'algorithms@vesthavn.example',
    ...more,
  });
  return registerFaults(body).map(({ path, reason }) => `${path.join('.')}: ${reason}`);
}

describe('an entry of the register', () => {
  it('is public when it answers what people ask', () => {
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({ contact: '+45 33 66 33 66', risk: en('None: an audit of 2025 found no effect.') }),
    ).toEqual([]);
  });

  it.each(['-', '?', 'n/a', 'N.A.', 'TBD', 'to do', '…'])('has an answer, not “%s”', (text) => {
    const told = faultsOf({ purpose: en(text), oversight: en(text), risk: en(text), contact: text });
    expect(told).toEqual([
      expect.stringMatching(/^purpose\.en\.text: Say what it is used for/),
      expect.stringMatching(/^oversight\.en\.text: Say who watches over it, and who can step in/),
      expect.stringMatching(/^risk\.en\.text: Say what may go wrong/),
      expect.stringMatching(/^contact: Say whom people can ask/),
    ]);
  });

  it.each(['pilot', 'in-use'])(
    'does not run (%s) when Article 5 prohibits it, or nobody classified it',
    (state) => {
      expect(faultsOf({ state, aiActClass: 'prohibited' })).toEqual([
        expect.stringMatching(/^state: Article 5 .* choose “withdrawn”/),
      ]);
      expect(faultsOf({ state, aiActClass: 'not-classified' })).toEqual([
        expect.stringMatching(/^aiActClass: .* Choose one/),
      ]);
    },
  );

  it.each(['in-development', 'withdrawn'])('may be of any class while it is %s', (state) => {
    for (const aiActClass of ['prohibited', 'not-classified'])
      expect(faultsOf({ state, aiActClass })).toEqual([]);
  });
});
