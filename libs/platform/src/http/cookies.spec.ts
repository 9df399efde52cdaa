import { describe, expect, it } from '@jest/globals';
import { CookieJar } from './cookie-jar.js';
import { SessionCookie } from './session-cookie.js';

describe('a cookie jar', () => {
  it('refuses names that would break out of the header', () => {
    for (const name of ['', 'a b', 'a;b', 'a=b', 'a\r\nSet-Cookie: x'])
      expect(() => new CookieJar().set(name, 'v')).toThrow(TypeError);
  });

  it('writes values so that they cannot break out of the header', () => {
    const jar = new CookieJar();
    jar.set('note', 'a;b\r\nX: y');
    expect(jar.pending()).toEqual(['note=a%3Bb%0D%0AX%3A%20y; Path=/; SameSite=Lax; HttpOnly']);
  });

  it('reads what came, the first of two with one name, and survives nonsense', () => {
    const jar = new CookieJar('a=1; b=%E4%BD%A0; a=2; =x; broken; c=%E0%A4%A');
    expect(['a', 'b', 'c', 'broken', '__proto__'].map((name) => jar.get(name))).toEqual([
      '1',
      '你',
      '%E0%A4%A',
      null,
      null,
    ]);
    expect(jar.pending()).toEqual([]);
  });

  it('answers at once what was set or cleared, and sends one header per name', () => {
    const jar = new CookieJar('a=1');
    jar.set('a', '2', { maxAgeSeconds: 60.9, secure: true, sameSite: 'Strict' });
    expect(jar.get('a')).toBe('2');
    jar.clear('a');
    expect(jar.get('a')).toBeNull();
    expect(jar.pending()).toEqual(['a=; Path=/; SameSite=Lax; Max-Age=0; HttpOnly']);
  });
});

describe('the session cookie', () => {
  it('is bound to the host and to https wherever the hub is reached by https', () => {
    const cookie = new SessionCookie('https://hub.example.eu');
    const jar = new CookieJar();
    cookie.write(jar, 'token', 60);
    expect(jar.pending()).toEqual(['__Host-hub=token; Path=/; SameSite=Lax; Max-Age=60; HttpOnly; Secure']);
    cookie.clear(jar);
    expect(jar.pending()).toEqual(['__Host-hub=; Path=/; SameSite=Lax; Max-Age=0; HttpOnly; Secure']);
  });

  it('does not take the cookie of plain http for its own under https', () => {
    const cookie = new SessionCookie('https://hub.example.eu');
    expect(cookie.read(new CookieJar('hub=planted'))).toBeNull();
    expect(cookie.isIn('hub=planted')).toBe(false);
  });

  it('is plain on http, and an empty one counts as none', () => {
    const cookie = new SessionCookie('http://localhost:3000');
    expect(cookie.read(new CookieJar('hub=token'))).toBe('token');
    expect(cookie.read(new CookieJar('hub='))).toBeNull();
    expect(cookie.isIn('theme=dark; hub=token')).toBe(true);
  });
});
