import { ContentAddressQuery } from '../graphql/curation.operations.server';
import { attempt, type PageArgs } from '../graphql/document.server';
import { pathOfPage } from '../server/here.server';
import { movedForGood } from '../server/thrown.server';

/** What is left at an address from which content was taken. */
export interface Tombstone {
  readonly title: string;
  readonly isExpired: boolean;
  readonly reason: string;
  readonly successor: string | null;
}

const LONGEST = 500;

/**
 * What became of the content that was once read at the address of this page: its tombstone, or null when none ever was
 * there, or is there now.
 * @param part what the address names inside the content, like `/r1.1`; it moves along
 * @throws Response 301 to where it is read now, in the language of the page
 */
export async function movedContent(args: PageArgs, part = ''): Promise<Tombstone | null> {
  const path = pathOfPage(args);
  const address = path.endsWith(part) ? path.slice(0, path.length - part.length) : path;
  if (address.length > LONGEST || !/^\/[^\s?#]*$/.test(address)) return null;
  const { data } = await attempt(args, ContentAddressQuery, { address });
  const found = data?.contentAddress ?? null;
  if (found === null) return null;
  if (found.address !== address) throw movedForGood(`${found.address}${part}`);
  if (found.state === 'PUBLISHED') return null;
  const { title, state, reason, successorAddress: successor } = found;
  return { title, isExpired: state === 'EXPIRED', reason, successor };
}
