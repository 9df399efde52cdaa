import { Page } from '../components/page';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['reading'] satisfies Section[] };

const MADE = ['a11y.made1', 'a11y.made2', 'a11y.made3', 'a11y.made4'] as const;
const GAPS = ['a11y.gap1', 'a11y.gap2', 'a11y.gap3'] as const;

/** The accessibility statement: where these pages stand, and what is missing. */
export default function Accessibility() {
  const say = useText('reading');
  return (
    <Page title={say('a11y.title')}>
      <div className="page stack reading">
        <h1>{say('a11y.title')}</h1>
        <p className="lead">{say('a11y.lead')}</p>
        <h2>{say('a11y.statusTitle')}</h2>
        <p>{say('a11y.status')}</p>
        <h2>{say('a11y.madeTitle')}</h2>
        <ul>
          {MADE.map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ul>
        <h2>{say('a11y.gapsTitle')}</h2>
        <ul>
          {GAPS.map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ul>
        <h2>{say('a11y.tellTitle')}</h2>
        <p>{say('a11y.tell')}</p>
        <p className="small soft">{say('a11y.date')}</p>
      </div>
    </Page>
  );
}
