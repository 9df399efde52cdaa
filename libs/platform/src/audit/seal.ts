import { hash } from 'node:crypto';

/** An entry of the audit log, as it is read, sealed and exported. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actorId: string | null;
  readonly actingFor: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** An entry with its place in the chain. */
export interface SealedEntry {
  /** 1, 2, 3, … without gaps. */
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  /** Null when the entry is gone, which can only be by force. */
  readonly entry: AuditEntry | null;
}

/** What stands before the first link of the chain. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** JSON with sorted keys and no spaces: the same entry always gives the same text, whoever writes it. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${pairs.join(',')}}`;
}

/** SHA-256, in hexadecimal, of the previous hash (as its 64 characters) followed by the canonical JSON of the entry. */
export function sealOf(previous: string, entry: AuditEntry): string {
  const { id, at, action, actorId, actingFor, subjectKind, subjectId, before, after } = entry;
  const sealed = { id, at, action, actorId, actingFor, subjectKind, subjectId, before, after };
  return hash('sha256', previous + canonicalJson(sealed), 'hex');
}

/** Whether the chain holds, and if not, where it breaks first. */
export interface ChainState {
  readonly links: number;
  /** The hash of the last link: noted elsewhere, it shows whether the end of the chain was cut off. */
  readonly head: string;
  /** The sequence number of the first link that does not fit, and in words what is wrong with it. */
  readonly broken: { readonly sequence: number; readonly reason: string } | null;
}

/** Recomputes a chain link by link, in order of sequence; holds one link in memory at a time. */
export class ChainCheck {
  private links = 0;
  private head = FIRST_PREVIOUS;
  private broken: ChainState['broken'] = null;

  /** Looks at the next link. What comes after the first break is not judged any more. */
  add({ sequence, previous, hash: stated, entry }: SealedEntry): void {
    if (this.broken !== null) return;
    const reason = this.faultOf(sequence, previous, stated, entry);
    if (reason !== null) {
      // Where a link is missing, the break is at the one that should have been here.
      this.broken = { sequence: Math.min(sequence, this.links + 1), reason };
      return;
    }
    this.links = sequence;
    this.head = stated;
  }

  /** What was found so far. */
  state(): ChainState {
    return { links: this.links, head: this.head, broken: this.broken };
  }

  private faultOf(
    sequence: number,
    previous: string,
    stated: string,
    entry: AuditEntry | null,
  ): string | null {
    if (sequence !== this.links + 1) return 'a link of the chain is missing';
    if (previous !== this.head) return 'the link does not hold on to the one before';
    if (entry === null) return 'the entry is gone';
    return sealOf(previous, entry) === stated ? null : 'the entry is not the one that was sealed';
  }
}
