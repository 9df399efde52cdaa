import { describe, expect, it } from '@jest/globals';
import { matchNameOf, matchNamesOf, webHostOf } from './match-name.js';

describe('names that mean the same', () => {
  it.each([
    ['Vesthavn', 'VESTHAVN  Kommune'],
    ['Évora', 'Evora'],
    ['City of Ghent', 'Ghent'],
    ['Stadt Nürnberg', 'Nurnberg'],
    ['Großenhain', 'Grossenhain'],
    ['Tønder Kommune', 'Tonder'],
    ['Val d’Aubray', "Val d'Aubray"],
    ['Община Долна Роса', 'Долна Роса'],
    ['Δήμος Καβάλας', 'Καβάλας'],
    ['Sant Boi de Llobregat', 'Sant Boi Llobregat'],
    ['Saint-Quentin', 'saint quentin'],
  ])('%s and %s have one form', (one, other) => {
    expect(matchNameOf(one)).toBe(matchNameOf(other));
  });

  it.each([
    ['Neustadt', 'Altstadt'],
    ['Upper Valley', 'Lower Valley'],
    ['Vesthavn', 'Vesthavn 2'],
  ])('%s and %s stay apart', (one, other) => {
    expect(matchNameOf(one)).not.toBe(matchNameOf(other));
  });

  it('a name of generic words only keeps them', () => {
    expect(matchNameOf('The City')).toBe('the city');
  });
});

describe('a name in several languages', () => {
  it('has each of its forms once, and none that is empty', () => {
    expect(matchNamesOf({ en: 'Vesthavn', da: 'Vesthavn Kommune', bg: 'Вестхавн', de: '—' })).toEqual([
      'vesthavn',
      'вестхавн',
    ]);
  });
});

describe('the host of a website', () => {
  it.each([
    ['https://www.Vesthavn.example/en/', 'vesthavn.example'],
    ['http://vesthavn.example:8080', 'vesthavn.example'],
    [null, null],
    ['no address', null],
  ])('of %s is %s', (website, host) => {
    expect(webHostOf(website)).toBe(host);
  });
});
