import { describe, expect, it } from '@jest/globals';
import { providerPerson } from './provider-person.js';

const email = 'Anna@Town.example';

describe('an address from an identity provider', () => {
  it.each([undefined, false, 'true', 1, null])('is not believed when it is verified: %j', (verified) => {
    expect(providerPerson({ email, email_verified: verified }).verifiedEmail).toBeNull();
  });

  it.each(['"a@b"@c.example', 'аnna@town.example', 7, ['a@b.example']])('is not taken as %j', (odd) => {
    expect(providerPerson({ email: odd, email_verified: true }).verifiedEmail).toBeNull();
  });

  it('is taken in our form when it is verified', () => {
    expect(providerPerson({ email, email_verified: true }).verifiedEmail).toBe('anna@town.example');
  });
});

describe('a second factor at an identity provider', () => {
  it.each([
    [{}],
    [{ amr: ['pwd'] }],
    [{ amr: 'mfa' }],
    [{ amr: ['MFA'] }],
    [{ amr: ['email', 'sms'] }],
    [{ acr: '2' }],
    [{ acr: ['https://refeds.org/profile/mfa'] }],
  ])('is not assumed from %j', (claims) => {
    expect(providerPerson(claims).secondFactor).toBe(false);
  });

  it.each([
    [{ amr: ['pwd', 'otp'] }],
    [{ amr: ['hwk'] }],
    [{ amr: ['mfa'] }],
    [{ acr: 'https://refeds.org/profile/mfa' }],
  ])('counts when %j says so', (claims) => {
    expect(providerPerson(claims).secondFactor).toBe(true);
  });
});

describe('what else a provider says', () => {
  it('is put into our form', () => {
    expect(
      providerPerson({
        given_name: 'Anna\u202e',
        family_name: ' Berg\nLund ',
        locale: 'de-AT',
        auth_time: 7,
      }),
    ).toMatchObject({ name: 'Anna Berg Lund', locale: 'de', provedAt: 7 });
  });

  it('counts as not said when it is of another kind', () => {
    expect(providerPerson({ name: { x: 1 }, locale: 'tlh', auth_time: '7' })).toMatchObject({
      name: '',
      locale: null,
      provedAt: null,
    });
  });
});
