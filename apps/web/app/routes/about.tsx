import { Link } from 'react-router';
import { Page } from '../components/page';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['reading'] satisfies Section[] };

/** What this site is, what it is not, and what becomes of the data. */
export default function About() {
  const say = useText('reading');
  const shell = useText('shell');
  return (
    <Page title={say('about.title')}>
      <div className="page stack reading">
        <h1>{say('about.title')}</h1>
        <p className="lead">{say('about.lead')}</p>
        <h2>{say('about.nowTitle')}</h2>
        <p>{say('about.now')}</p>
        <p>
          <Link to="/about/scoring">{shell('footer.scoring')}</Link>
        </p>
        <h2>{say('about.notTitle')}</h2>
        <p>{say('about.not')}</p>
        <h2>{say('about.dataTitle')}</h2>
        <p>{say('about.data')}</p>
        <h2>{say('about.exportTitle')}</h2>
        <p>{say('about.export')}</p>
        <h2>{say('about.codeTitle')}</h2>
        <p>{say('about.code')}</p>
        <p>
          <a className="button button-quiet" href="/graphql">
            {shell('footer.api')}
          </a>
        </p>
        <p className="small soft">{say('about.regions')}</p>
      </div>
    </Page>
  );
}
