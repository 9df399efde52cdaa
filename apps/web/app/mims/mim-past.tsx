import { Link } from 'react-router';
import { LocalTime } from '../components/local-time';
import { type MimPage } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { Day } from './edition-table';
import { MimLink } from './mim-link';
import { MimParagraphs, MimWords } from './mim-text';
import { type Publication } from './types';

/** Who does what in the working group. */
export function Roles({ of }: { readonly of: MimPage['roles'] }) {
  const say = useText('mims');
  return (
    <dl className="facts">
      {of.map(({ holder, key, role, since, source }) => (
        <div key={key} className="facts-row">
          <dt>{say(`role.${role}`)}</dt>
          <dd>
            {holder}
            <span className="small soft">
              {since !== null && (
                <>
                  , {say('ladder.since')} <Day of={since} />
                </>
              )}
              {'. '}
              {say('ladder.source')} <span lang="en">{source}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What was decided about it. */
export function Decisions({ of }: { readonly of: MimPage['decisions'] }) {
  const say = useText('mims');
  return (
    <ul className="mim-lines">
      {of.map(({ body, date, key, outcome, url }) => (
        <li key={key} className="stack-tight">
          <p className="small soft">
            {date !== null && (
              <>
                <Day of={date} /> ·{' '}
              </>
            )}
            <span lang="en">{body}</span>
          </p>
          <MimParagraphs of={outcome} />
          {url !== null && (
            <a href={url} rel="noopener noreferrer external">
              {say('decisions.record')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What it is called elsewhere, and where it stands in other editions. */
export function OtherNames({ mim: { aliases, otherEditions } }: { readonly mim: MimPage }) {
  const say = useText('mims');
  return (
    <>
      {otherEditions.length > 0 && (
        <>
          <p className="small soft">{say('others.editions')}</p>
          <ul className="mim-lines">
            {otherEditions.map((mim) => (
              <li key={mim.address}>
                <MimLink of={mim} withEdition />
              </li>
            ))}
          </ul>
        </>
      )}
      {aliases.length > 0 && (
        <>
          <p className="small soft">{say('others.related')}</p>
          <ul className="mim-lines">
            {aliases.map(({ edition, family, key, name, note }) => (
              <li key={key}>
                <span lang="en">{name}</span>
                {(family !== null || edition !== null) && (
                  <span className="soft">
                    {' '}
                    ({[family, edition].filter((part) => part !== null).join(' ')})
                  </span>
                )}
                {note !== null && (
                  <>
                    {': '}
                    <MimWords of={note} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface HistoryProps {
  readonly mim: MimPage;
  readonly publications: readonly Publication[];
}

/** Every version that was public here, each still readable, and the requirements that were withdrawn. */
export function History({ mim, publications }: HistoryProps) {
  const say = useText('mims');
  const { address, publication, withdrawnRequirements } = mim;
  return (
    <>
      <ol className="mim-lines" reversed>
        {publications.map(({ note, number, publishedAt }) => (
          <li key={number}>
            <Link
              to={`${address}?publication=${number}`}
              aria-current={number === publication ? 'true' : undefined}
            >
              {say('history.version', { number })}
            </Link>{' '}
            <LocalTime of={publishedAt} with="day" />
            {note !== '' && <>: {note}</>}
          </li>
        ))}
      </ol>
      {withdrawnRequirements.length > 0 && (
        <p>
          {say('history.withdrawn')}{' '}
          {withdrawnRequirements.map(({ address: at, number }, place) => (
            <span key={at}>
              {place > 0 && ', '}
              <Link to={at}>{number}</Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
