import { Link } from 'react-router';
import { PrintButton } from '../result/print-button';
import { useText } from '../i18n/use-text';
import { Told } from './parts';
import { type Clause, type ClauseSheet } from './types';

/** The clauses of a selection as a document: it prints well, and goes out as text and as a table. */
export function ClauseSheetView({ sheet }: { readonly sheet: ClauseSheet }) {
  const say = useText('claims');
  const query = sheet.clauses.map(({ choice }) => `c=${encodeURIComponent(choice)}`).join('&');
  const changed = sheet.clauses.filter(({ change }) => change !== null);
  const open = sheet.clauses.filter(({ clause }) => clause === null);
  return (
    <section className="stack clause-sheet" aria-labelledby="sheet">
      <h2 id="sheet">{say('sheet.title', { count: sheet.clauses.length })}</h2>
      {changed.length > 0 && (
        <p className="notice notice-warn">
          {say('sheet.changed', { numbers: changed.map(({ requirement }) => requirement.number).join(', ') })}
        </p>
      )}
      {open.length > 0 && (
        <p className="notice">
          {say('sheet.open', { numbers: open.map(({ requirement }) => requirement.number).join(', ') })}
        </p>
      )}
      {sheet.unknown.length > 0 && (
        <p className="notice notice-warn">{say('sheet.unknown', { what: sheet.unknown.join(', ') })}</p>
      )}
      {sheet.clauses.map((clause) => (
        <OneClause key={clause.choice} of={clause} />
      ))}
      {sheet.clauses.length > 0 && (
        <div className="stack no-print">
          <p>
            {say('sheet.download')} <a href={`/export/clauses/clauses.md?${query}`}>{say('sheet.text')}</a>,{' '}
            <a href={`/export/clauses/clauses.csv?${query}`}>CSV</a>,{' '}
            <a href={`/export/clauses/clauses.xlsx?${query}`}>XLSX</a>
          </p>
          <p>
            {say('sheet.compliance')} <a href={`/export/clauses/compliance.csv?${query}`}>CSV</a>,{' '}
            <a href={`/export/clauses/compliance.xlsx?${query}`}>XLSX</a>
          </p>
          <p>
            <Link to={`/mims/clauses?${query}`}>{say('sheet.share')}</Link>
            <br />
            <span className="small soft">{say('sheet.share.help')}</span>
          </p>
          <PrintButton label={say('sheet.print')} />
        </div>
      )}
    </section>
  );
}

function OneClause({ of }: { readonly of: Clause }) {
  const say = useText('claims');
  const { mim, requirement, clause, proof, acceptance, change, before } = of;
  return (
    <article className="clause">
      <h3>
        MIM{mim.number} {requirement.number}{' '}
        <span className="small soft">{say(`level.${requirement.level}`)}</span>
      </h3>
      {change !== null && (
        <div className="notice notice-warn">
          <p>
            <strong>{say(`change.${change}`)}</strong>
          </p>
          {before !== null && (
            <p>
              {say('before', {
                text: [before.clause, before.proof, before.acceptance, before.text]
                  .filter((part) => part !== '')
                  .join(' · '),
              })}
            </p>
          )}
        </div>
      )}
      {clause === null ? (
        <p className="soft">{say('clause.open')}</p>
      ) : (
        <blockquote>
          <Told of={clause} />
        </blockquote>
      )}
      {proof !== null && (
        <p>
          <strong>{say('clause.proof')}</strong> <Told of={proof} />
        </p>
      )}
      {acceptance !== null && (
        <p>
          <strong>{say('clause.acceptance')}</strong> <Told of={acceptance} />
        </p>
      )}
      <p className="small soft">
        <Told of={requirement.text} />
        <br />
        <Link to={requirement.address}>{requirement.address}</Link> ·{' '}
        {say('clause.from', { edition: `${mim.family} ${mim.edition}`, publication: mim.publication })}
      </p>
    </article>
  );
}
