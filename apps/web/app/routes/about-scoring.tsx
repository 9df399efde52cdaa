import { Page } from '../components/page';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['reading'] satisfies Section[] };

const KINDS = ['option', 'unknown', 'notApplicable', 'blank'] as const;

/** The whole scoring formula with an example. */
export default function AboutScoring() {
  const say = useText('reading');
  return (
    <Page title={say('scoring.title')}>
      <div className="page stack reading">
        <h1>{say('scoring.title')}</h1>
        <p className="lead">{say('scoring.lead')}</p>
        <h2>{say('scoring.pointsTitle')}</h2>
        <p>{say('scoring.points')}</p>
        <h2>{say('scoring.meansTitle')}</h2>
        <div className="formula stack-tight">
          <p>{say('scoring.indicator')}</p>
          <p>{say('scoring.topic')}</p>
          <p>{say('scoring.overall')}</p>
        </div>
        <p>{say('scoring.weights')}</p>
        <h2>{say('scoring.countsTitle')}</h2>
        <table className="table">
          <caption className="visually-hidden">{say('scoring.countsCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('scoring.answer')}</th>
              <th scope="col">{say('scoring.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{say(`scoring.${kind}`)}</th>
                <td>{say(`scoring.${kind}Effect`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{say('scoring.exampleTitle')}</h2>
        <p>{say('scoring.example')}</p>
        <h2>{say('scoring.roundTitle')}</h2>
        <p>{say('scoring.round')}</p>
        <p>{say('scoring.spread')}</p>
        <p>{say('scoring.band')}</p>
      </div>
    </Page>
  );
}
