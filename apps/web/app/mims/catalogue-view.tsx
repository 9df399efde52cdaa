import { Link } from 'react-router';
import { Page } from '../components/page';
import { type EditionPage, type Family } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { catalogueQuery, type CatalogueFilter } from './catalogue-filter';
import { CatalogueForm } from './catalogue-form';
import { DependencyGraph } from './dependency-graph';
import { EditionTable } from './edition-table';
import { MimList } from './mim-list';
import { MimParagraphs } from './mim-text';
import { type MimLine } from './types';

interface Found {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: MimLine }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Catalogue {
  readonly filter: CatalogueFilter;
  readonly isFurther: boolean;
  readonly families: readonly Family[];
  readonly found: Found;
  /** The edition to begin with, where nothing was searched for. */
  readonly edition: EditionPage | null;
}

/** All MIMs: what they are, those of the current edition, and every other one by search. */
export function CatalogueView({ of }: { readonly of: Catalogue }) {
  const say = useText('mims');
  const { edition, families, filter } = of;
  return (
    <Page title={say('title')}>
      <link rel="alternate" type="application/ld+json" href="/data/mims.jsonld" />
      <link rel="alternate" type="application/atom+xml" href="/feeds/mims.atom" />
      <div className="page">
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
        </div>
        <CatalogueForm filter={filter} families={families} />
        <div className="columns columns-aside">
          {edition === null ? <FoundMims of={of} /> : <CurrentMims edition={edition} />}
          <WhatToDo />
        </div>
        {edition !== null && (
          <section className="section stack" aria-labelledby="graph">
            <h2 id="graph">{say('graph.title')}</h2>
            <DependencyGraph mims={edition.mims} dependencies={edition.dependencies} />
          </section>
        )}
        <section className="section stack" aria-labelledby="editions">
          <h2 id="editions">{say('families.title')}</h2>
          <p>{say('families.lead')}</p>
          {families.length === 0 && <p>{say('families.none')}</p>}
          {families.map((family) => (
            <FamilyEntry key={family.slug} of={family} />
          ))}
        </section>
      </div>
    </Page>
  );
}

function CurrentMims({ edition }: { readonly edition: EditionPage }) {
  const say = useText('mims');
  return (
    <section className="stack" aria-labelledby="current">
      <h2 id="current">
        <Link to={edition.address}>{edition.name}</Link>
        <span className="label label-state">{say(`state.${edition.state}`)}</span>
      </h2>
      <MimList mims={edition.mims} />
    </section>
  );
}

function FoundMims({ of: { filter, found, isFurther } }: { readonly of: Catalogue }) {
  const say = useText('mims');
  const { edges, pageInfo, totalCount } = found;
  return (
    <section className="stack" aria-labelledby="found">
      <h2 id="found">{say('search.found')}</h2>
      <p role="status">{say('search.count', { count: totalCount })}</p>
      {edges.length === 0 ? (
        <p>{say('search.none')}</p>
      ) : (
        <MimList mims={edges.map(({ node }) => node)} withEdition />
      )}
      <p className="actions">
        {isFurther && <Link to={`/mims${catalogueQuery(filter, null)}`}>{say('search.first')}</Link>}
        {pageInfo.hasNextPage && (
          <Link className="button" to={`/mims${catalogueQuery(filter, pageInfo.endCursor)}`}>
            {say('search.more')}
          </Link>
        )}
      </p>
    </section>
  );
}

function WhatToDo() {
  const say = useText('mims');
  return (
    <aside className="card use-it" aria-labelledby="use-it">
      <h2 id="use-it">{say('use.title')}</h2>
      <div className="use-it-actions no-print">
        <Link className="button button-main" to="/mims/clauses">
          {say('use.tender')}
        </Link>
        <Link className="button" to="/mims/claims">
          {say('use.claims')}
        </Link>
        <Link className="button" to="/tools">
          {say('use.tools')}
        </Link>
      </div>
      <p className="small">
        {say('use.files')}: <a href="/data/mims.jsonld">JSON-LD</a> ·{' '}
        <a href="/feeds/mims.atom">{say('use.feed')}</a>
      </p>
    </aside>
  );
}

function FamilyEntry({ of: family }: { readonly of: Family }) {
  const say = useText('mims');
  return (
    <section className="mim-family stack-tight" aria-labelledby={`family-${family.slug}`}>
      <h3 id={`family-${family.slug}`}>
        <Link to={family.address}>{family.name}</Link>
      </h3>
      <MimParagraphs of={family.description} />
      {family.editions.length > 0 && (
        <EditionTable editions={family.editions} caption={say('edition.caption', { family: family.name })} />
      )}
    </section>
  );
}
