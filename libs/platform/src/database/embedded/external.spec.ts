import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../config/index.js';
import { checkVersion, errorFromConnecting, placeOf } from './external.js';
import { StartupError } from './startup-error.js';

const url = new Secret('postgres://hub:s3cret@db.example.eu/hub');
const withCode = (code: string) => Object.assign(new Error(`failed for s3cret`), { code });

describe('the database of DATABASE_URL', () => {
  it.each([
    ['ECONNREFUSED', 'database-unreachable', 'No database answers at db.example.eu:5432/hub'],
    ['ENOTFOUND', 'database-unreachable', 'No database answers'],
    ['28P01', 'database-refused', 'refuses the user or password'],
    ['28000', 'database-refused', 'pg_hba.conf'],
    ['3D000', 'database-refused', 'has no database'],
    ['08P01', 'database-unreachable', 'cannot be used: 08P01'],
  ])('that fails with %s is explained, without the password', (code, fault, words) => {
    const error = errorFromConnecting(withCode(code), url) as StartupError;
    expect(error.fault).toBe(fault);
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('s3cret');
  });

  it('that answers on none of its several addresses is explained by the first', () => {
    const error = new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]);
    expect(errorFromConnecting(error, url)).toMatchObject({ fault: 'database-unreachable' });
  });

  it('is refused when it is older than 15', () => {
    expect(() => checkVersion('14.12 (Debian 14.12-1)', 'db:5432/hub')).toThrow(
      'The database at db:5432/hub is PostgreSQL 14.12 (Debian 14.12-1); the hub needs version 15 or newer.',
    );
  });

  it('is taken from 15 on', () => {
    expect(checkVersion('15.0', 'x')).toBe('15.0');
    expect(checkVersion('18.4 (Debian)', 'x')).toBe('18.4');
  });

  it('is named by host, port and database only', () => {
    expect(placeOf(new Secret('postgres://u:p@h:6000/d?sslmode=require'))).toBe('h:6000/d');
  });
});
