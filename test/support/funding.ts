import { newId } from '#libs/kernel';
import { publishItem } from './needs.js';
import type { TestHub } from './hub.js';

const DAY = 86_400_000;

/** A rule of a call, in the short form of files. */
export function callRule(quote: string, more: object = {}): Record<string, unknown> {
  return { key: newId().slice(-12), quote, ...more };
}

/** The body of an open call for everybody, in the short form of files. */
export function callBody(more: object = {}): Record<string, unknown> {
  const slug = `call-${newId().slice(-12)}`;
  return {
    language: 'en',
    slug,
    title: `Call ${slug}`,
    summary: 'Money for services.',
    evidence: 'documented',
    source: { label: 'illustrative', note: 'Invented for a test.' },
    instrument: 'digital-europe',
    deadline: '2031-03-31',
    zone: 'Europe/Brussels',
    ...more,
  };
}

/** The day so many days from now, in Brussels. */
export function dayIn(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(Date.now() + days * DAY);
}

/** Lets the hub publish a call. */
export function publishCall(hub: TestHub, more: object = {}): Promise<{ id: string; address: string }> {
  return publishItem(hub, 'funding-call', callBody(more));
}
