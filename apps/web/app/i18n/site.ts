import { createContext, useContext } from 'react';
import { type WebLocale } from './locales';

/** What every component may know about the page it is on. */
export interface Site {
  readonly locale: WebLocale;
  /** For inline scripts under the content security policy; only the server has it. */
  readonly nonce: string | undefined;
  /** What the log knows the request by; only the server has it. */
  readonly requestId: string | undefined;
}

/** Filled by the two entries, read by `useSite`. */
export const SiteContext = createContext<Site>({ locale: 'en', nonce: undefined, requestId: undefined });

/** The language of the page, and on the server the nonce and the id of the request. */
export function useSite(): Site {
  return useContext(SiteContext);
}
