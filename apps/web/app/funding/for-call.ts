import { type ForWhom } from './mine.server';

export { type ForWhom };

/** The page of a call, weighed for the authority that the reader chose among several. */
export function callAt(address: string, mine: ForWhom | null): string {
  return mine === null || mine.authorities.length < 2 ? address : `${address}?for=${mine.chosen.id}`;
}
