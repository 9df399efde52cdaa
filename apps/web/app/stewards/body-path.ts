import { type Body } from '../graphql/stewards.operations.server';

/** The public page of an authority or an organisation. */
export function bodyPath({ id, kind }: Pick<Body, 'id' | 'kind'>): string {
  return `/community/${kind === 'AUTHORITY' ? 'authorities' : 'organisations'}/${id}`;
}
