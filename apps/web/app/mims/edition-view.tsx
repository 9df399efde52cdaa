import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { Page } from '../components/page';
import { type EditionPage } from '../graphql/mims.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { DependencyGraph } from './dependency-graph';
import { Day } from './edition-table';
import { MimList } from './mim-list';
import { MimParagraphs, MimWords } from './mim-text';
import { References } from './references';
import { SourceNote } from './source-note';
import { type EditionLine } from './types';

interface Props {
  readonly of: EditionPage;
}

const FILES = [
  ['pdf', 'PDF'],
  ['zip', 'ZIP'],
  ['zip.sha256', 'SHA-256'],
  ['csv', 'CSV'],
  ['jsonld', 'JSON-LD'],
] as const;

/** An edition: what it holds, what rests on what, and what happened to it. */
export function EditionView({ of: edition }: Props) {
  const say = useText('mims');
  const { address, danglingReferences, dependencies, mims, name } = edition;
  return (
    <Page title={name}>
      <link rel="alternate" type="application/ld+json" href={`/data${address}.jsonld`} />
      <link rel="alternate" type="application/atom+xml" href={`/feeds${address}.atom`} />
      <div className="page">
        <Head of={edition} />
        <StateBanner of={edition} />
        <div className="columns columns-aside">
          <div className="stack">
            {edition.description !== null && <MimParagraphs of={edition.description} />}
            <h2>{say('edition.mims')}</h2>
            {mims.length === 0 ? <p>{say('edition.empty')}</p> : <MimList mims={mims} />}
          </div>
          <aside className="stack">
            <Take of={edition} />
            <Moments of={edition} />
            <SourceNote source={edition.source} verifiedAt={edition.verifiedAt} />
          </aside>
        </div>
        {mims.length > 0 && (
          <section className="section stack" aria-labelledby="graph">
            <h2 id="graph">{say('graph.title')}</h2>
            <DependencyGraph mims={mims} dependencies={dependencies} />
          </section>
        )}
        {danglingReferences.length > 0 && (
          <section className="section stack" aria-labelledby="dangling">
            <h2 id="dangling">{say('dangling.title')}</h2>
            <p>{say('dangling.lead', { count: danglingReferences.length })}</p>
            <References of={danglingReferences} end="target" withSource />
          </section>
        )}
      </div>
    </Page>
  );
}

function Head({ of: { family, name, released, state } }: Props) {
  const say = useText('mims');
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to="/mims">{say('title.short')}</Link>
        {family !== null && (
          <>
            <span aria-hidden="true">›</span>
            <Link to={family.address}>{family.name}</Link>
          </>
        )}
      </p>
      <h1>{name}</h1>
      <p className="mim-marks">
        <span className="label label-state">{say(`state.${state}`)}</span>
        <span className="small soft">
          {say('edition.released')}: {released === null ? say('edition.dayUnknown') : <Day of={released} />}
        </span>
      </p>
    </header>
  );
}

function StateBanner({ of: { family, name, replacedBy, state } }: Props) {
  const say = useText('mims');
  if (state === 'CURRENT') return null;
  const editions: readonly EditionLine[] = family?.editions ?? [];
  const next =
    editions.find(({ number }) => number === replacedBy) ??
    editions.find((edition) => edition.state === 'CURRENT');
  return (
    <p className={state === 'SUPERSEDED' ? 'notice notice-warn' : 'notice'}>
      {say(state === 'SUPERSEDED' ? 'banner.outdated' : 'banner.development', { edition: name })}{' '}
      {next !== undefined && <Link to={next.address}>{say('banner.go', { edition: next.name })}</Link>}
    </p>
  );
}

function Take({ of: { address, family, id, mimCount, state } }: Props) {
  const say = useText('mims');
  const others = (family?.editions ?? []).filter((edition) => edition.id !== id && edition.mimCount > 0);
  return (
    <section className="card use-it" aria-labelledby="use-it">
      <h2 id="use-it">{say('use.title')}</h2>
      {state !== 'SUPERSEDED' && (
        <div className="use-it-actions no-print">
          <Link className="button button-main" to="/mims/clauses">
            {say('use.tender')}
          </Link>
        </div>
      )}
      {mimCount > 0 && (
        <p className="small">
          {say('use.files')}:{' '}
          {FILES.map(([form, name], at) => (
            <span key={form}>
              {at > 0 && ' · '}
              <a href={`/data${address}.${form}`}>{name}</a>
            </span>
          ))}{' '}
          · <a href={`/feeds${address}.atom`}>{say('use.feed')}</a>
        </p>
      )}
      {mimCount > 0 && others.length > 0 && <CompareForm address={address} others={others} />}
    </section>
  );
}

interface CompareProps {
  readonly address: string;
  readonly others: readonly EditionLine[];
  /** The edition it is compared with now. */
  readonly chosen?: string;
}

/** Chooses the edition to compare with. */
export function CompareForm({ address, chosen, others }: CompareProps) {
  const say = useText('mims');
  return (
    <Form method="get" action={`${address}/compare`} className="stack-tight no-print" key={chosen}>
      <Field id="with" label={say('compare.with')}>
        <select className="input" id="with" name="with" defaultValue={chosen}>
          {others.map(({ id, name, number }) => (
            <option key={id} value={number}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <button className="button">{say('compare.button')}</button>
    </Form>
  );
}

function Moments({ of: { moments } }: Props) {
  const say = useText('mims');
  const { monthOrDay } = useFormat();
  if (moments.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{say('edition.moments')}</h2>
      <dl className="moments">
        {moments.map(({ what, when }) => (
          <div key={`${when} ${what.text}`}>
            <dt className="small soft">{when.length === 4 ? when : monthOrDay(when)}</dt>
            <dd>
              <MimWords of={what} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
