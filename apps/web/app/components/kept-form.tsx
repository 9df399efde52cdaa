import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { type KeptForm } from '../server/kept-form.server';
import { Page } from './page';

/** What an error page was given, when it is a form that is kept until the person has signed in. */
export function keptIn(details: unknown): KeptForm | null {
  return (details as { kept?: KeptForm } | null | undefined)?.kept ?? null;
}

/** Holds what was typed while the person signs in beside it, and sends it again. */
export function KeptFormPage({ of: { way, fields } }: { readonly of: KeptForm }) {
  const say = useText('shell');
  return (
    <Page title={say('kept.title')}>
      <div className="page stack reading">
        <h1>{say('kept.title')}</h1>
        <p className="lead">{say('kept.text')}</p>
        <form method="post" className="stack">
          {fields.map(([name, value], at) => (
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <p className="actions">
            <Link className="button button-main" to={way} target="_blank" reloadDocument>
              {say('kept.confirm')}
            </Link>
            <button className="button">{say('kept.again')}</button>
          </p>
        </form>
      </div>
    </Page>
  );
}
