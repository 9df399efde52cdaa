import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { formatMessage, type MessageValues } from '../app/i18n/format-message.ts';
import { WEB_LOCALES } from '../app/i18n/locales.ts';
import {
  compileCatalogue,
  parseMessage,
  placeholdersOf,
  withFallback,
  type SourceCatalogue,
} from './catalogue.compiler.ts';

const FOLDER = path.resolve('apps/web/app/messages');
const SECTIONS = readdirSync(path.join(FOLDER, 'en'));
const OTHERS = WEB_LOCALES.filter((locale) => locale !== 'en');

function read(locale: string, section: string): SourceCatalogue {
  return JSON.parse(readFileSync(path.join(FOLDER, locale, section), 'utf8')) as SourceCatalogue;
}

const everywhere = OTHERS.flatMap((locale) => SECTIONS.map((section) => [locale, section] as const));

describe('the catalogues', () => {
  it.each(everywhere)('%s/%s says what English says, no more and no less', (locale, section) => {
    expect(Object.keys(read(locale, section)).sort()).toEqual(Object.keys(read('en', section)).sort());
  });

  it.each(everywhere)('%s/%s fills in the same values as English', (locale, section) => {
    const english = read('en', section);
    for (const [key, message] of Object.entries(read(locale, section)))
      expect([key, placeholdersOf(message)]).toEqual([key, placeholdersOf(english[key] ?? '')]);
  });

  it.each(everywhere)('%s/%s leaves no message empty', (locale, section) => {
    expect(Object.entries(read(locale, section)).filter(([, message]) => message.trim() === '')).toEqual([]);
  });
});

describe('a catalogue with gaps', () => {
  it('says in English what it lacks or leaves empty, and drops what English does not know', () => {
    const english = { greeting: 'Good day', farewell: 'Goodbye' };
    expect(withFallback(english, { greeting: '', unknown: 'Hm' })).toEqual(english);
    expect(withFallback(english, { farewell: 'Auf Wiedersehen' })).toEqual({
      greeting: 'Good day',
      farewell: 'Auf Wiedersehen',
    });
  });

  it.each(['{count, plural, one {#}', 'until {day, date, long}'])(
    'refuses “%s” and names the key',
    (message) => {
      expect(() => compileCatalogue({ 'page.title': message }, 'xx/page.json')).toThrow(
        /xx\/page\.json: "page\.title"/,
      );
    },
  );
});

describe('saying a message', () => {
  const COUNTS = [0, 1, 2, 5, 21, 1234];

  function valuesFor(message: string, count: number): MessageValues {
    return Object.fromEntries(
      placeholdersOf(message).map((name) => [name, name === 'hasTarget' ? 'yes' : count]),
    );
  }

  it.each(WEB_LOCALES)('gives what intl-messageformat gives, for every message in %s', (locale) => {
    const messages = SECTIONS.flatMap((section) => Object.values(read(locale, section)));
    expect(messages.length).toBeGreaterThan(300);
    for (const message of messages)
      for (const count of COUNTS) {
        const values = valuesFor(message, count);
        const expected = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(
          values,
        );
        expect(formatMessage(parseMessage(message), locale, values)).toBe(expected);
      }
  });
});
