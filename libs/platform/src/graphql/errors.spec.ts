import { describe, expect, it } from '@jest/globals';
import { BadRequestException, InternalServerErrorException } from '@nestjs/common';
import { ConflictError, DomainError, InvalidInputError, RateLimitedError } from '#libs/kernel';
import { publicError } from '../http/public-error.js';
import { inputRefusal } from './input-validation.js';
import { assertStorable, isStorableText } from './storable-text.js';
import { mapUniqueViolation } from './unique-violation.js';

describe('a unique breach', () => {
  const meanings = { vote_once: () => new ConflictError('Your authority has voted already.') };
  const breach = { code: '23505', constraint: 'vote_once' };

  it('of an unknown constraint stays what it is', () => {
    const other = { ...breach, constraint: 'constructor' };
    expect(() => mapUniqueViolation(other, meanings)).toThrow(expect.objectContaining(other));
    const foreignKey = { ...breach, code: '23503' };
    expect(() => mapUniqueViolation(foreignKey, meanings)).toThrow(expect.objectContaining(foreignKey));
  });

  it('of a listed constraint says what it means, also when the driver error is wrapped', () => {
    for (const error of [breach, { message: 'query failed', driverError: breach }])
      expect(() => mapUniqueViolation(error, meanings)).toThrow(ConflictError);
  });
});

describe('what may be told about an error', () => {
  it('is nothing for faults of ours', () => {
    for (const error of [new Error('secret'), 'secret', null, new InternalServerErrorException('secret')])
      expect(publicError(error)).toBeNull();
  });

  it('is code, message, details and status for refusals', () => {
    expect(publicError(new ConflictError('Changed meanwhile.', { version: 3 }))).toEqual({
      status: 409,
      code: 'CONFLICT',
      message: 'Changed meanwhile.',
      details: { version: 3 },
    });
    expect(publicError(new RateLimitedError(30))?.status).toBe(429);
    expect(publicError(new DomainError('TOO_LATE', 'It is over.'))?.status).toBe(422);
    expect(publicError(new BadRequestException('No.'))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('input that breaks rules', () => {
  it('is refused with the path and a plain sentence for every field', () => {
    const refusal = inputRefusal([
      { property: 'first', constraints: { max: 'first must be between 1 and 100' } },
      {
        property: 'answers',
        children: [{ property: '2', children: [{ property: 'note', constraints: { l: 'is too long' } }] }],
      },
    ]);
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect(refusal.message).toBe('first must be between 1 and 100. answers.2.note is too long.');
    expect(refusal.details['fields']).toEqual([
      { path: 'first', message: 'must be between 1 and 100' },
      { path: 'answers.2.note', message: 'is too long' },
    ]);
  });
});

describe('texts that cannot be stored', () => {
  it('are refused wherever they stand, keys included', () => {
    for (const variables of [{ a: 'x\u0000' }, { a: [{ b: '\ud83d' }] }, { a: { 'k\u0000': 1 } }])
      expect(() => assertStorable(variables)).toThrow(InvalidInputError);
  });

  it('names the place', () => {
    expect(() => assertStorable({ input: { notes: ['fine', '\udc00'] } })).toThrow('input.notes.1 holds');
  });

  it('refuses values nested without end, without running out of stack', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => assertStorable({ deep })).toThrow('nested deeper');
  });

  it('leaves every other text alone', () => {
    for (const text of ['', 'Grüße, Γειά, 👩‍🚒', '\u0001\u007f', '\u202e'])
      expect(isStorableText(text)).toBe(true);
  });
});
