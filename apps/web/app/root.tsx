import { type ReactNode } from 'react';
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteLoaderData,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { ErrorPage } from './components/error-page';
import { SiteFooter } from './components/site-footer';
import { SiteHeader } from './components/site-header';
import { themeOf } from './components/theme';
import { attempt } from './graphql/document.server';
import { FrameViewerQuery } from './graphql/accounts.operations.server';
import { type Section } from './i18n/catalogues';
import { pathIn, WEB_LANGUAGES } from './i18n/locales';
import { useSite } from './i18n/site';
import { useText } from './i18n/use-text';
import { hubRequest } from './server/hub-request.server';
import './styles/index.css';

const FONT = { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' } as const;

export const links = () => [
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { ...FONT, href: sansLatin },
  { ...FONT, href: serifLatin },
];

export async function loader(args: LoaderFunctionArgs) {
  const { cookies, origin } = args.context.get(hubRequest);
  const { data } = await attempt(args, FrameViewerQuery, {});
  return { theme: themeOf(cookies.get('theme')), origin, viewer: data?.viewer ?? null };
}

// The frame changes only by what a form does, never by going from page to page.
export function shouldRevalidate({ formMethod }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod !== undefined && formMethod !== 'GET';
}

/** The document around every page, the error page included. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { locale, nonce } = useSite();
  const frame = useRouteLoaderData<typeof loader>('root');
  const theme = frame?.theme ?? 'auto';
  return (
    <html lang={locale} data-theme={theme} data-texts={useSections().join(' ')}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Alternates origin={frame?.origin ?? ''} />
        <Links nonce={nonce} />
      </head>
      <body>
        <SkipLink />
        <SiteHeader viewer={frame?.viewer ?? null} />
        {children}
        <SiteFooter theme={theme} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary({ error }: { readonly error: unknown }) {
  return <ErrorPage error={error} />;
}

/** The messages the page needs besides those of the frame; the browser loads them before it takes over. */
function useSections(): readonly Section[] {
  const sections = useMatches().flatMap(
    ({ handle }) => (handle as { texts?: Section[] } | undefined)?.texts ?? [],
  );
  return [...new Set<Section>(['shell', ...sections])];
}

function SkipLink() {
  const say = useText('shell');
  return (
    <a className="skip-link" href="#content">
      {say('site.skip')}
    </a>
  );
}

function Alternates({ origin }: { readonly origin: string }) {
  const { pathname } = useLocation();
  return WEB_LANGUAGES.map(({ code }) => (
    <link key={code} rel="alternate" hrefLang={code} href={`${origin}${pathIn(code, pathname)}`} />
  ));
}
