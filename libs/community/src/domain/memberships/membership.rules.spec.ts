import { describe, expect, it } from '@jest/globals';
import { checkedDecision, checkedReason, missingToSign, tidyFileName } from './membership.rules.js';

const TODAY = '2026-11-23';

describe('the decision of a council', () => {
  it.each([
    ['on a day that does not exist', { decidedOn: '2026-02-30' }, 'decidedOn'],
    ['tomorrow', { decidedOn: '2026-11-24' }, 'decidedOn'],
    ['before anybody could have signed', { decidedOn: '1999-01-01' }, 'decidedOn'],
    ['written in another order', { decidedOn: '23.11.2026' }, 'decidedOn'],
    ['without a reference', { reference: ' ' }, 'reference'],
    ['with evidence that is no secure address', { evidenceUrl: 'http://town.example/1' }, 'evidenceUrl'],
    ['with a script for evidence', { evidenceUrl: 'javascript:alert(1)' }, 'evidenceUrl'],
    ['with a password in the address', { evidenceUrl: 'https://a:b@town.example' }, 'evidenceUrl'],
  ])('is refused %s', (_what, changes, field) => {
    const given = { decidedOn: '2026-10-31', reference: '12/2026', ...changes };
    expect(() => checkedDecision(given, TODAY)).toThrow(expect.objectContaining({ details: { field } }));
  });

  it('is taken on the day it is made, without evidence', () => {
    expect(checkedDecision({ decidedOn: TODAY, reference: ' 12/2026 ', evidenceUrl: ' ' }, TODAY)).toEqual({
      decidedOn: TODAY,
      reference: '12/2026',
      evidenceUrl: null,
    });
  });
});

describe('what is missing before signing', () => {
  const complete = {
    decidedOn: '2026-10-31',
    signerName: 'N. N.',
    signerPosition: 'Mayor',
    onBehalfOf: 'the council',
    signerEntitled: true,
    signerNamePublic: false,
  };

  it.each([
    [{}, []],
    [{ decidedOn: null }, ['decision']],
    [{ signerName: '' }, ['signer']],
    [{ onBehalfOf: '' }, ['signer']],
    [{ signerEntitled: false }, ['mandate']],
    [{ decidedOn: null, signerPosition: '', signerEntitled: false }, ['decision', 'signer', 'mandate']],
  ])('with %j is %j', (changes, missing) => {
    expect(missingToSign({ ...complete, ...changes })).toEqual(missing);
  });
});

describe('texts', () => {
  it('a reason of spaces is none', () => {
    expect(() => checkedReason(' \n ')).toThrow('Write the reason.');
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\temp\\decision.pdf', 'decision.pdf'],
    ['..', 'file.pdf'],
    ['x.html', 'x.pdf'],
    ['Decision No. 12.PDF', 'Decision No. 12.pdf'],
    ['deci\u202efdp.exe', 'decifdp.pdf'],
    ['a\r\nb".pdf', 'a b.pdf'],
    ['x'.repeat(300), `${'x'.repeat(196)}.pdf`],
  ])('a file called %j becomes %j', (name, tidy) => {
    expect(tidyFileName(name, 'application/pdf')).toBe(tidy);
  });

  it('a file is called after what it is', () => {
    expect(tidyFileName('x.html', 'image/png')).toBe('x.png');
    expect(tidyFileName('x.jpeg', 'image/jpeg')).toBe('x.jpg');
  });
});
