import { describe, expect, it } from '@jest/globals';
import { createLogger, StructuredLogger } from './logger.js';
import { loggablePath, redact } from './redaction.js';
import { LoaderScope, runInScope } from './request-scope.js';

function lines() {
  const written: string[] = [];
  return { written, logger: createLogger('info', { write: (line: string) => void written.push(line) }) };
}

describe('a log', () => {
  it('never holds e-mail addresses, wherever they stand', () => {
    const { written, logger } = lines();
    logger.info(
      { to: 'ada.lovelace+hub@example.eu', list: ['x@y.example.org'] },
      'mail to <ben@example.eu> failed',
    );
    logger.error({ err: new Error('no mailbox "cy@example.fi"') }, 'failed');
    expect(written.join('')).not.toMatch(/@[a-z.]*example/);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ to: '[e-mail]', list: ['[e-mail]'] });
  });

  it('never holds cookies, tokens and passwords', () => {
    const { written, logger } = lines();
    logger.info({
      token: 's3cret',
      headers: { cookie: 's3cret', authorization: 's3cret' },
      input: { password: 's3cret', list: [{ deep: { Token: 's3cret' } }] },
    });
    expect(written.join('')).not.toContain('s3cret');
  });

  it('stays one valid JSON object a line when it redacts', () => {
    const { written, logger } = lines();
    logger.info({ a: 'x"y@example.eu"z\n', path: '/sign-in/QUJDREVGR0hJSktMTU5PUFFSU1RV' });
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ path: '/sign-in/[token]', level: 'info' });
  });

  it('carries the id of the running request', () => {
    const { written, logger } = lines();
    runInScope({ requestId: 'request-7', loaders: new LoaderScope() }, () => {
      new StructuredLogger(logger).warn('careful', 'Context');
    });
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      requestId: 'request-7',
      context: 'Context',
      msg: 'careful',
    });
  });
});

describe('a path in a log', () => {
  it('has no query and no token, but keeps ids', () => {
    expect(loggablePath('/a?email=x@example.eu')).toBe('/a');
    expect(loggablePath('/sign-in/QUJDREVGR0hJSktMTU5PUFFSU1RV')).toBe('/sign-in/[token]');
    expect(loggablePath('/sign-in/QUJDREVGR0hJSktMTU5PUFFSU1RV.data')).toBe('/sign-in/[token].data');
    const path = '/assessments/0198c0de-0000-7000-8000-000000000001/questions';
    expect(loggablePath(path)).toBe(path);
    expect(redact(`GET ${path}`)).toBe(`GET ${path}`);
  });
});
