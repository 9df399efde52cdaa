import { Link } from 'react-router';
import { Page } from '../components/page';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['account'] satisfies Section[] };

/** What somebody sees who has just been erased. */
export default function Goodbye() {
  const say = useText('account');
  return (
    <Page title={say('goodbye.title')}>
      <div className="page stack reading">
        <h1>{say('goodbye.title')}</h1>
        <p className="lead">{say('goodbye.text')}</p>
        <p>
          <Link className="button" to="/">
            {say('goodbye.home')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
