import { hash } from 'node:crypto';
import { cleanLine } from '#libs/kernel';

/** Why an authority is on a roll. */
export type RollReason = 'signatory' | 'exception';

/** What came of the request to be on a roll. */
export type RollDecision = 'admitted' | 'refused';

/** An authority that may vote. */
export interface RollEntry {
  readonly authorityId: string;
  readonly name: string;
  readonly country: string;
  readonly reason: RollReason;
}

/**
 * The roll as one text that everybody can hash: a line `<id> <country> <reason> <name>` for each authority, sorted by
 * id. It names no people: an authority may replace its voter until a vote is cast.
 */
export function rollText(entries: readonly RollEntry[]): string {
  return entries
    .map(
      ({ authorityId, country, reason, name }) => `${authorityId} ${country} ${reason} ${cleanLine(name)}\n`,
    )
    .sort()
    .join('');
}

/** SHA-256 of a roll, hexadecimal. */
export function rollHash(entries: readonly RollEntry[]): string {
  return hash('sha256', rollText(entries));
}
