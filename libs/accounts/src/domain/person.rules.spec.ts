import { InvalidInputError } from '#libs/kernel';
import { describe, expect, it } from '@jest/globals';
import { checkedPerson } from './person.rules.js';

const astrid = { email: 'Astrid@Vesthavn.example', name: 'Astrid Holm' };

describe('a new person', () => {
  it.each([
    ['an odd address', { ...astrid, email: '"a@b"@c' }],
    ['no visible name', { ...astrid, name: ' \u200b\u202e\t' }],
    ['a name of 201 characters', { ...astrid, name: 'a'.repeat(201) }],
    ['an unknown language', { ...astrid, locale: 'xx' }],
    ['an unknown role', { ...astrid, roles: ['member', 'administrator'] }],
  ])('with %s is refused', (_what, person) => {
    expect(() => checkedPerson(person)).toThrow(InvalidInputError);
  });

  it('is an English-speaking member unless said otherwise', () => {
    expect(checkedPerson(astrid)).toEqual({
      email: 'astrid@vesthavn.example',
      name: 'Astrid Holm',
      locale: 'en',
      roles: ['member'],
    });
  });

  it('has a name without hidden characters, and every role once', () => {
    const person = checkedPerson({
      ...astrid,
      name: 'Astrid\u202e \u00a0Holm ',
      roles: ['member', 'member'],
    });
    expect(person).toMatchObject({ name: 'Astrid Holm', roles: ['member'] });
  });
});
