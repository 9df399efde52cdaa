import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Page } from '../components/page';
import { type SavedSearch } from '../graphql/searches.operations.server';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { readSearches } from '../searches/read-searches.server';
import { SaveSearchForm } from '../searches/save-search-form';
import { actOnSearches } from '../searches/searches-action.server';
import { useSearchWords } from '../searches/use-search-words';

export const handle = { texts: ['knowledge', 'searches'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readSearches(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnSearches(args);
}

/** The searches one keeps, and the mail about what is new in them. */
export default function AccountSearches() {
  const say = useText('searches');
  const { authorities, done, searches, wish } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const ofNew = returned?.id === null ? returned : undefined;
  return (
    <Page title={say('title')}>
      <div className="page stack-wide">
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
        </div>
        {done !== null && (
          <p className="notice" role="status">
            {say(`done.${done}`)}
          </p>
        )}
        {wish !== null && <SaveSearchForm of={wish} authorities={authorities} returned={ofNew} />}
        {searches.length === 0 ? (
          <p className="notice">
            {say('none')} <Link to="/knowledge">{say('look')}</Link>
          </p>
        ) : (
          <ul className="rows list-rows">
            {searches.map((search) => (
              <Search key={search.id} of={search} />
            ))}
          </ul>
        )}
        <Mail />
      </div>
    </Page>
  );
}

function Search({ of }: { readonly of: SavedSearch }) {
  const say = useText('searches');
  const words = useSearchWords();
  const { day } = useFormat();
  const { authorities } = useLoaderData<typeof loader>();
  const authority = authorities.find(({ id }) => id === of.authorityId);
  return (
    <li className="stack-tight">
      <h2>
        <Link to={of.path}>{of.name}</Link>
      </h2>
      <p className="small">
        {words(of)}
        {authority !== undefined && ` – ${say('onlyFor', { name: authority.name })}`}
      </p>
      {of.muted && (
        <p className="small">
          <span className="label">{say('muted')}</span>
        </p>
      )}
      <p className="small soft">{say('since', { day: day(of.createdAt) })}</p>
      <div className="actions">
        <Rename of={of} />
        <Form method="post">
          <input type="hidden" name="id" value={of.id} />
          <button
            className="button"
            name="part"
            value={of.muted ? 'unmute-one' : 'mute-one'}
            aria-label={say(of.muted ? 'unmuteNamed' : 'muteNamed', { name: of.name })}
          >
            {say(of.muted ? 'mail.unmute' : 'mail.mute')}
          </button>
        </Form>
        <Form method="post">
          <input type="hidden" name="part" value="remove" />
          <input type="hidden" name="id" value={of.id} />
          <button className="button" aria-label={say('removeNamed', { name: of.name })}>
            {say('remove')}
          </button>
        </Form>
      </div>
    </li>
  );
}

function Rename({ of }: { readonly of: SavedSearch }) {
  const say = useText('searches');
  const returned = useActionData<typeof action>();
  const back = returned?.id === of.id ? returned : undefined;
  const fault = back && say('fault.name');
  return (
    <details open={fault !== undefined}>
      <summary>{say('rename')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="part" value="rename" />
        <input type="hidden" name="id" value={of.id} />
        <div className="field">
          <label htmlFor={`name-${of.id}`}>{say('save.name')}</label>
          {fault && <p className="field-error">{fault}</p>}
          <input
            className="input"
            id={`name-${of.id}`}
            name="name"
            maxLength={120}
            defaultValue={back?.name ?? of.name}
          />
        </div>
        <button className="button">{say('rename.save')}</button>
      </Form>
    </details>
  );
}

function Mail() {
  const say = useText('searches');
  const { isMuted } = useLoaderData<typeof loader>();
  return (
    <section className="stack" aria-labelledby="mail">
      <h2 id="mail">{say('mail.title')}</h2>
      <p>{say(isMuted ? 'mail.off' : 'mail.on')}</p>
      <Form method="post" className="actions">
        <button className="button" name="part" value={isMuted ? 'unmute' : 'mute'}>
          {say(isMuted ? 'mail.unmute' : 'mail.mute')}
        </button>
        <Link to="/account">{say('mail.account')}</Link>
      </Form>
    </section>
  );
}
