import { data, type LoaderFunctionArgs } from 'react-router';
import { movedContent, type Tombstone } from '../curation/moved.server';
import { notFound } from '../server/thrown.server';

type Part = 'family' | 'edition' | 'slug' | 'key';

const LONGEST = 120;

/**
 * A part of the address of a page.
 * @throws the error page where nothing could be called like that
 */
export function partOf({ params }: Pick<LoaderFunctionArgs, 'params'>, name: Part): string {
  const part = params[name] ?? '';
  if (part === '' || part.length > LONGEST || /[\s/?#\p{Cc}]/u.test(part)) throw notFound();
  return part;
}

/** The publication of the past that an address asks for, or null for the present one. */
export function publicationOf({ request }: Pick<LoaderFunctionArgs, 'request'>): number | null {
  const asked = new URL(request.url).searchParams.get('publication') ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
}

/**
 * The tombstone that stands where something was, as an answer that says that it is gone.
 * @param part what the address names inside the content
 * @throws Response 301 to where it is now, or the error page where never anything was
 */
export async function goneFrom(
  args: LoaderFunctionArgs,
  part = '',
): Promise<ReturnType<typeof data<{ tombstone: Tombstone }>>> {
  const tombstone = await movedContent(args, part);
  if (tombstone === null) throw notFound();
  return data({ tombstone }, { status: 410 });
}
