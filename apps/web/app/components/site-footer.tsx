import { Form, Link, useLocation } from 'react-router';
import { pathIn, WEB_LANGUAGES } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { THEMES, type Theme } from './theme';

interface Props {
  readonly theme: Theme;
}

/** The footer: what this is, where its words come from, and how it is displayed. */
export function SiteFooter({ theme }: Props) {
  const say = useText('shell');
  return (
    <footer className="site-footer">
      <div className="site-footer-row">
        <div>
          <p>{say('footer.independent')}</p>
          <TranslationNote />
          <nav aria-label={say('footer.label')}>
            <ul className="site-footer-links">
              <li>
                <Link to="/about/scoring">{say('footer.scoring')}</Link>
              </li>
              <li>
                <Link to="/accessibility">{say('footer.accessibility')}</Link>
              </li>
              <li>
                <a href="/graphql">{say('footer.api')}</a>
              </li>
            </ul>
          </nav>
        </div>
        <ThemeSwitch theme={theme} />
      </div>
    </footer>
  );
}

function TranslationNote() {
  const say = useText('shell');
  const { locale } = useSite();
  const { pathname } = useLocation();
  const language = WEB_LANGUAGES.find(({ code }) => code === locale);
  if (language?.origin !== 'machine') return null;
  return (
    <p>
      {say('footer.machine')}{' '}
      <a href={pathIn('en', pathname)} lang="en" hrefLang="en">
        {say('footer.original')}
      </a>
    </p>
  );
}

function ThemeSwitch({ theme }: Props) {
  const say = useText('shell');
  const { pathname, search } = useLocation();
  const names = { auto: say('theme.auto'), light: say('theme.light'), dark: say('theme.dark') };
  return (
    <Form method="post" action="/preferences" className="theme-switch" preventScrollReset>
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      <span id="theme-label">{say('theme.label')}</span>
      <span className="segments" role="group" aria-labelledby="theme-label">
        {THEMES.map((choice) => (
          <button key={choice} name="theme" value={choice} aria-pressed={choice === theme}>
            {names[choice]}
          </button>
        ))}
      </span>
    </Form>
  );
}
