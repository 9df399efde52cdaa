import { Form, Link } from 'react-router';
import { LocalTime } from '../../components/local-time';
import { useText } from '../../i18n/use-text';
import { useLanguageName } from '../form/use-language-name';
import { curates } from './decisions';
import { type ItemPage } from './item.server';
import { Remarks } from './remarks';
import { type ItemReturned } from './returned.server';
import { ReviewLinks } from './review-links';

interface Props {
  readonly page: ItemPage;
  readonly sent: ItemReturned | undefined;
  readonly about: string | null;
  readonly places: ItemPage['places'];
}

/** Everything around the texts: remarks, languages, review links, revisions, history. */
export function ItemAside({ page, sent, about, places }: Props) {
  return (
    <aside className="stack item-aside">
      <Remarks page={page} sent={sent} about={about} places={places} />
      <Files page={page} />
      <Translations page={page} />
      {page.item.draft !== null && curates(page) && <ReviewLinks page={page} sent={sent} />}
      <Revisions page={page} />
      <History page={page} />
    </aside>
  );
}

function Files({ page: { item } }: Pick<Props, 'page'>) {
  const say = useText('desk');
  if (item.draft === null || item.kind !== 'case-study') return null;
  return (
    <p>
      <Link to={`/desk/content/${item.id}/upload`}>{say('files.link')}</Link>
    </p>
  );
}

function Translations({ page: { item } }: Pick<Props, 'page'>) {
  const say = useText('desk');
  const languageName = useLanguageName();
  return (
    <section className="stack-tight">
      <h2>{say('languages.title')}</h2>
      {item.translations.length === 0 ? (
        <p>{say('languages.none')}</p>
      ) : (
        <ul className="rows">
          {item.translations.map(({ locale, complete, of, machine, outdated }) => (
            <li key={locale}>
              <Link to={`/desk/content/${item.id}?lang=${locale}#texts`} reloadDocument>
                {languageName(locale)}
              </Link>{' '}
              <span className="numbers">{say('languages.complete', { complete, of })}</span>
              {machine > 0 && <span className="label">{say('languages.machine', { count: machine })}</span>}
              {outdated > 0 && (
                <span className="label label-warn">{say('languages.outdated', { count: outdated })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SHOWN = 8;

function Revisions({ page: { item } }: Pick<Props, 'page'>) {
  const say = useText('desk');
  const [newest] = item.revisions;
  const mayRestore = item.standing.mayEdit;
  return (
    <details open={item.revisions.length <= SHOWN}>
      <summary>
        <h2>{say('revisions.title')}</h2>
      </summary>
      <ol className="rows">
        {item.revisions.map(({ id, number, origin, createdAt, createdBy, note }, at) => {
          const before = item.revisions[at + 1];
          return (
            <li key={id} className="stack-tight">
              <p>
                <strong>{say('revisions.number', { number })}</strong> <LocalTime of={createdAt} with="day" />
              </p>
              <p className="small soft">
                {createdBy?.name ?? say('revisions.hub')} · {say(`origin.${origin}`)}
                {note !== '' && ` · ${note}`}
              </p>
              <div className="actions">
                {before !== undefined && (
                  <Link to={`/desk/content/${item.id}/compare?from=${before.id}&to=${id}`}>
                    {say('revisions.compare', { number: before.number })}
                  </Link>
                )}
                {mayRestore && id !== newest?.id && (
                  <Form method="post" reloadDocument>
                    <input type="hidden" name="revisionId" value={id} />
                    <button className="button button-quiet" name="intent" value="restore-revision">
                      {say('revisions.restore', { number })}
                    </button>
                  </Form>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function History({ page: { item } }: Pick<Props, 'page'>) {
  const say = useText('desk');
  return (
    <details>
      <summary>
        <h2>{say('history.title')}</h2>
      </summary>
      <ol className="rows">
        {item.steps.map(({ id, at, action, actor, revisionNumber, note }) => (
          <li key={id}>
            <strong>{say(`action.${action}`)}</strong>{' '}
            {revisionNumber !== null && (
              <span className="soft">{say('revisions.number', { number: revisionNumber })}</span>
            )}
            <p className="small soft">
              {actor?.name ?? say('revisions.hub')}, <LocalTime of={at} with="day" />
            </p>
            {note !== '' && <p className="as-typed">{note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
