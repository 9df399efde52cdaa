import { type PageArgs } from '../graphql/document.server';
import { withoutPrefix } from '../i18n/locales';
import { hubRequest } from './hub-request.server';

/** The path of the page that was asked for, without the prefix of its language and without its query. */
export function pathOfPage({ context, url }: PageArgs): string {
  return withoutPrefix(url.pathname, context.get(hubRequest).locale);
}
