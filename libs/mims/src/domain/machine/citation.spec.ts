import { describe, expect, it } from '@jest/globals';
import { smallMim } from '../../testing/small-mim.js';
import { citationOf } from './citation.js';

const ORIGIN = 'https://hub.example';
const ADDRESS = `${ORIGIN}/mims/example-mims/2.0/sharing-forecasts?publication=3`;

describe('a citation', () => {
  it('in one plain sentence names title, version, day and the address of this very version', () => {
    expect(citationOf('txt', smallMim(), 'Example MIMs', ORIGIN)).toBe(
      `MIM4 Sharing forecasts, Example MIMs 2.0. Version 2.0, publication 3. Living Hub, 2026-06-01. ${ADDRESS}\n`,
    );
  });

  it('as CSL-JSON is one item of the kind standard', () => {
    expect(JSON.parse(citationOf('csl', smallMim(), 'Example MIMs', ORIGIN))).toEqual([
      {
        id: 'example-mims-2-0-sharing-forecasts',
        type: 'standard',
        title: 'MIM4 Sharing forecasts, Example MIMs 2.0',
        publisher: 'Living Hub',
        version: '2.0, publication 3',
        issued: { 'date-parts': [[2026, 6, 1]] },
        URL: ADDRESS,
        note: 'Invented for tests',
      },
    ]);
  });

  it('as BibTeX keeps what TeX would take for commands as text', () => {
    const name = { en: { text: 'Costs \\input{x} & 100 % of_it #1 {~^$}', origin: 'original' } };
    const entry = citationOf('bib', smallMim({ name }), 'Example MIMs', ORIGIN);
    expect(entry).toContain(
      'MIM4 Costs \\textbackslash{}input\\{x\\} \\& 100 \\% of\\_it \\#1 \\{\\textasciitilde{}\\textasciicircum{}\\$\\}',
    );
    expect(entry).toContain(`url = {${ADDRESS}}`);
    expect(entry.startsWith('@techreport{example-mims-2-0-sharing-forecasts,')).toBe(true);
  });
});
