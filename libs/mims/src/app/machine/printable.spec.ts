import { describe, expect, it } from '@jest/globals';
import { printable } from './printable.js';

describe('what is printed', () => {
  it('has no signs of formatting in it', () => {
    const text = 'One **bold** [link](https://example.org) and `code`.\n\n- first\n- *second*\n\n### Last';
    expect(printable([{ kind: 'paragraph', text }])).toEqual([
      { kind: 'paragraph', text: 'One bold link and code.' },
      { kind: 'list', entries: ['first', 'second'] },
      { kind: 'heading', level: 3, text: 'Last' },
    ]);
  });

  it('keeps rows and entries in one line each', () => {
    const [table] = printable([{ kind: 'table', head: ['a'], rows: [['R1.1', 'two\n\n_paragraphs_']] }]);
    expect(table).toMatchObject({ rows: [['R1.1', 'two paragraphs']] });
  });
});
