import { type LoaderFunctionArgs } from 'react-router';
import { notFound } from '../server/thrown.server';

const SLUG = /^[a-z0-9-]{1,60}$/;
const YEAR = /^(20[0-9]{2}|2100)$/;

type Address = Pick<LoaderFunctionArgs, 'params' | 'request'>;

/**
 * The group that an address names.
 * @throws the error page where no group could be called like that
 */
export function slugOf({ params }: Address): string {
  const slug = params['slug'] ?? '';
  if (!SLUG.test(slug)) throw notFound();
  return slug;
}

/** The year that an address asks for, or the present one. */
export function yearOf({ request }: Address): number {
  const year = new URL(request.url).searchParams.get('year') ?? '';
  return YEAR.test(year) ? Number(year) : new Date().getUTCFullYear();
}
