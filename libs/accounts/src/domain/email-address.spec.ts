import { describe, expect, it } from '@jest/globals';
import { normalizeEmailAddress } from './email-address.js';

describe('an e-mail address', () => {
  it.each([
    ['nothing', ''],
    ['no domain', 'anna@'],
    ['no local part', '@vesthavn.example'],
    ['two at signs', 'anna@evil.example@vesthavn.example'],
    ['a quoted local part', '"anna@evil.example"@vesthavn.example'],
    ['a bare host name', 'anna@localhost'],
    ['an address literal', 'anna@[127.0.0.1]'],
    ['an IP address as domain', 'anna@127.0.0.1'],
    ['a display name', 'Anna <anna@vesthavn.example>'],
    ['two addresses', 'anna@vesthavn.example,eve@evil.example'],
    ['a comment', 'anna(comment)@vesthavn.example'],
    ['a line break and a header', 'anna@vesthavn.example\r\nBcc: eve@evil.example'],
    ['a trailing line break', 'anna@vesthavn.example\n'],
    ['a NUL', 'anna\u0000@vesthavn.example'],
    ['a space inside', 'an na@vesthavn.example'],
    ['dots in a row', 'anna..holm@vesthavn.example'],
    ['a Cyrillic letter that looks Latin', 'аnna@vesthavn.example'],
    ['a domain in another script', 'anna@vеsthavn.example'],
    ['a Kelvin sign that lower-cases to k', 'mi\u212Akel@vesthavn.example'],
    ['a full-width at sign', 'anna＠vesthavn.example'],
    ['a label that begins with a hyphen', 'anna@-vesthavn.example'],
    ['a local part of 65 characters', `${'a'.repeat(65)}@vesthavn.example`],
    ['255 characters', `anna@${'a.'.repeat(121)}example`.padEnd(255, 'e')],
    ['ten kilobytes of nested quotes', '"('.repeat(5_000)],
  ])('with %s is refused', (_what, text) => {
    expect(normalizeEmailAddress(text)).toBeNull();
  });

  it('is the same account in every case and with spaces around it', () => {
    expect(normalizeEmailAddress('  Anna.Holm@Vesthavn.Example ')).toBe('anna.holm@vesthavn.example');
  });

  it.each([
    'anna+hub@vesthavn.example',
    "o'neill@dublin.example",
    'a@xn--mnchen-3ya.de',
    'it@stadt.xn--vermgensberater-ctb',
  ])('like %s is kept as it is', (text) => {
    expect(normalizeEmailAddress(text)).toBe(text);
  });
});
