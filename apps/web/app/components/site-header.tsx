import { Form, Link, NavLink, useLocation } from 'react-router';
import { pathIn, WEB_LANGUAGES } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { BrandMark } from './brand-mark';
import { desksOf } from './desks';

/** The signed-in person as the frame of the page shows them. */
export interface FrameViewer {
  readonly name: string;
  readonly demo: boolean;
  readonly permissions: readonly string[];
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
}

interface Props {
  readonly viewer: FrameViewer | null;
}

/** The header: on wide screens in one row, on narrow ones folded behind a menu that needs no script. */
export function SiteHeader({ viewer }: Props) {
  const say = useText('shell');
  return (
    <header className="site-header">
      <div className="site-header-row">
        <BrandMark />
        <div className="site-nav">
          <nav aria-label={say('site.nav')}>
            <Places />
          </nav>
          <div className="site-tools">
            <SearchLink />
            <LanguageMenu />
            <Account viewer={viewer} />
          </div>
        </div>
        <details className="menu site-nav-narrow">
          <summary>{say('site.menu')}</summary>
          <div className="menu-panel">
            <nav aria-label={say('site.nav')}>
              <Places />
              <NavLink to="/search">{say('nav.search')}</NavLink>
            </nav>
            <p className="menu-title">{say('site.languages')}</p>
            <Languages />
            {viewer === null ? <SignInLink /> : <AccountPanel viewer={viewer} />}
          </div>
        </details>
      </div>
    </header>
  );
}

function Places() {
  const say = useText('shell');
  const places = [
    ['/assessments', say('nav.assessments')],
    ['/mims', say('nav.mims')],
    ['/knowledge', say('nav.knowledge')],
    ['/community', say('nav.community')],
    ['/declaration', say('nav.declaration')],
    ['/groups', say('nav.groups')],
    ['/elections', say('nav.elections')],
    ['/about', say('nav.about')],
  ] as const;
  return (
    <ul>
      {places.map(([path, name]) => (
        <li key={path}>
          <NavLink to={path}>{name}</NavLink>
        </li>
      ))}
    </ul>
  );
}

/** A glass alone, so that there is room for the places in every language. */
function SearchLink() {
  const say = useText('shell');
  return (
    <NavLink to="/search" className="search-link" aria-label={say('nav.search')} title={say('nav.search')}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 5 5" />
      </svg>
    </NavLink>
  );
}

function LanguageMenu() {
  const say = useText('shell');
  const { locale } = useSite();
  const name = WEB_LANGUAGES.find(({ code }) => code === locale)?.name ?? locale;
  return (
    <details className="menu">
      <summary aria-label={say('site.language', { name })}>{name}</summary>
      <div className="menu-panel">
        <Languages />
      </div>
    </details>
  );
}

/** The same page in every language; each link is a page of its own, so it is loaded anew. */
function Languages() {
  const { locale } = useSite();
  const { pathname, search } = useLocation();
  return (
    <ul>
      {WEB_LANGUAGES.map(({ code, name }) => (
        <li key={code}>
          <a
            href={pathIn(code, `${pathname}${search}`)}
            lang={code}
            hrefLang={code}
            aria-current={code === locale ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Account({ viewer }: Props) {
  if (viewer === null) return <SignInLink />;
  return (
    <details className="menu">
      <summary>{viewer.authorities[0]?.name ?? viewer.name}</summary>
      <div className="menu-panel">
        <AccountPanel viewer={viewer} />
      </div>
    </details>
  );
}

function AccountPanel({ viewer }: { readonly viewer: FrameViewer }) {
  const say = useText('shell');
  return (
    <>
      <p className="menu-note">
        {say('account.signedInAs', { name: viewer.name })}
        {viewer.demo && <span className="small"> · {say('account.demo')}</span>}
      </p>
      <ul>
        {desksOf(viewer.permissions).map(({ path, name }) => (
          <li key={path}>
            <NavLink to={path} end>
              {say(name)}
            </NavLink>
          </li>
        ))}
      </ul>
      <Form method="post" action="/sign-out">
        <button className="button button-quiet">{say('account.signOut')}</button>
      </Form>
    </>
  );
}

function SignInLink() {
  const say = useText('shell');
  const { pathname } = useLocation();
  const to = pathname === '/' || pathname.startsWith('/sign-in') ? '/sign-in' : `/sign-in?next=${pathname}`;
  return (
    <Link to={to} className="button">
      {say('account.signIn')}
    </Link>
  );
}
