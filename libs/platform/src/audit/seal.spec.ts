import { describe, expect, it } from '@jest/globals';
import {
  canonicalJson,
  ChainCheck,
  FIRST_PREVIOUS,
  sealOf,
  type AuditEntry,
  type SealedEntry,
} from './seal.js';

function entry(id: string, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id,
    at: new Date('2026-11-23T10:00:00.123Z'),
    action: 'membership.sign',
    actorId: null,
    actingFor: null,
    subjectKind: 'membership',
    subjectId: 'm1',
    before: null,
    after: { state: 'listed' },
    ...more,
  };
}

function chain(...entries: readonly AuditEntry[]): SealedEntry[] {
  let previous = FIRST_PREVIOUS;
  return entries.map((sealed, at) => {
    const link = { sequence: at + 1, previous, hash: sealOf(previous, sealed), entry: sealed };
    previous = link.hash;
    return link;
  });
}

function stateOf(links: readonly SealedEntry[]) {
  const check = new ChainCheck();
  for (const link of links) check.add(link);
  return check.state();
}

describe('the canonical JSON of an entry', () => {
  it('does not depend on the order of keys, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'é' } })).toBe('{"a":{"c":"é","d":null},"b":[2,1]}');
    expect(canonicalJson({ a: { c: 'é', d: null }, b: [2, 1] })).toBe('{"a":{"c":"é","d":null},"b":[2,1]}');
  });

  it('writes instants with milliseconds, and leaves out what is not there', () => {
    expect(canonicalJson({ at: new Date(0), gone: undefined })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });
});

describe('a chain of seals', () => {
  const links = chain(entry('a'), entry('b'), entry('c'), entry('d'));

  it('breaks where an entry was changed', () => {
    const forged = links.map((link) =>
      link.sequence === 3 ? { ...link, entry: entry('c', { actorId: 'somebody else' }) } : link,
    );
    expect(stateOf(forged).broken).toEqual({
      sequence: 3,
      reason: 'the entry is not the one that was sealed',
    });
  });

  it('breaks after an entry that was changed and sealed anew', () => {
    const [, second] = links;
    const changed = entry('b', { after: null });
    const resealed = { ...second!, entry: changed, hash: sealOf(second!.previous, changed) };
    expect(stateOf(links.map((link) => (link.sequence === 2 ? resealed : link))).broken?.sequence).toBe(3);
  });

  it('breaks where a link or an entry is missing', () => {
    expect(stateOf(links.filter(({ sequence }) => sequence !== 2)).broken?.sequence).toBe(2);
    const gone = links.map((link) => (link.sequence === 4 ? { ...link, entry: null } : link));
    expect(stateOf(gone).broken).toEqual({ sequence: 4, reason: 'the entry is gone' });
  });

  it('holds when nothing was touched, and names its head', () => {
    expect(stateOf(links)).toEqual({ links: 4, head: links[3]!.hash, broken: null });
    expect(stateOf([])).toEqual({ links: 0, head: FIRST_PREVIOUS, broken: null });
  });
});
