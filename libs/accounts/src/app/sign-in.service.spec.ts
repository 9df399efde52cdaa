import { RateLimitedError } from '#libs/kernel';
import type { Jobs, UnitOfWork } from '#libs/platform';
import { describe, expect, it } from '@jest/globals';
import type { PersonRepository } from '../persistence/person.repository.js';
import type { SignInLinkRepository } from '../persistence/sign-in-link.repository.js';
import type { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import type { Throttle } from './throttle.service.js';

const KNOWN = 'astrid@vesthavn.example';
const CLIENT = { address: '192.0.2.7', userAgent: '' };

function refuseWhen(exceeded: boolean): void {
  if (exceeded) throw new RateLimitedError(60);
}

/** A service whose collaborators only write down what is asked of them, in order. */
function recordedService(waitSeconds = 0): { service: SignInService; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const record =
    <T>(name: string, answer: (...args: never[]) => T) =>
    async (...args: never[]): Promise<T> => {
      asked.push([name, ...args]);
      return await Promise.resolve(answer(...args));
    };
  const service = new SignInService(
    {} as unknown as UnitOfWork,
    { send: record('send', () => undefined) } as unknown as Jobs,
    {
      idByEmail: record('find', (email: string) => (email === KNOWN ? 'p1' : null)),
    } as unknown as PersonRepository,
    {} as unknown as SignInLinkRepository,
    { count: record('count', () => refuseWhen(waitSeconds > 0)) } as unknown as Throttle,
    {} as unknown as SessionService,
  );
  return { service, asked };
}

describe('ordering a sign-in link', () => {
  it('finds out nothing about an address once there were too many orders', async () => {
    const { service, asked } = recordedService(60);
    await expect(service.request(KNOWN, null, CLIENT)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(asked.map(([name]) => name)).toEqual(['count']);
  });

  it('does the same work for an unknown address as for a known one, so that time tells nothing', async () => {
    const [known, unknown] = [recordedService(), recordedService()];
    await known.service.request(KNOWN, '/assessments', CLIENT);
    await unknown.service.request('nobody@vesthavn.example', '/assessments', CLIENT);
    for (const { asked } of [known, unknown]) {
      expect(asked.map(([name]) => name)).toEqual(['count', 'find', 'send']);
    }
    expect(unknown.asked[2]?.[2]).toMatchObject({ personId: null, next: '/assessments' });
    expect(known.asked[2]?.[2]).toMatchObject({ personId: 'p1', next: '/assessments' });
  });

  it('passes on no path that leads elsewhere', async () => {
    const { service, asked } = recordedService();
    await service.request(KNOWN, '//evil.example', CLIENT);
    expect(asked[2]?.[2]).toMatchObject({ next: '/' });
  });
});
