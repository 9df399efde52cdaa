import { describe, expect, it } from '@jest/globals';
import { readForm } from './read-form.server';

function sent(body: string, type: string): Request {
  return new Request('http://hub.example/', { method: 'POST', body, headers: { 'content-type': type } });
}

async function refusal(request: Request): Promise<unknown> {
  return readForm(request).then(
    () => 'read',
    (thrown: unknown) => (thrown as { init?: { status?: number } }).init?.status,
  );
}

describe('the form of a request', () => {
  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencodedx', ''])(
    'is refused as %j',
    async (type) => {
      expect(await refusal(sent('{}', type))).toBe(415);
    },
  );

  it('is refused when its parts are broken', async () => {
    expect(await refusal(sent('no parts', 'multipart/form-data; boundary=x'))).toBe(400);
    expect(await refusal(sent('no parts', 'multipart/form-data'))).toBe(400);
  });

  it('is read as browsers send it', async () => {
    const form = await readForm(sent('note=a+b', 'application/x-www-form-urlencoded;charset=UTF-8'));
    expect(form.get('note')).toBe('a b');
  });
});
