import { Link } from 'react-router';
import { LocalTime } from '../components/local-time';
import { Page } from '../components/page';
import {
  type RequirementPage,
  type RequirementUses as Uses,
} from '../graphql/mim-requirement.operations.server';
import { type Related } from '../graphql/knowledge.types';
import { useText } from '../i18n/use-text';
import { RelatedBlock } from '../knowledge/related-block';
import { AgeBanner } from './banners';
import { CopyButton } from '../components/copy-button';
import { Level } from './level';
import { keyOf } from './key-of';
import { MimLink } from './mim-link';
import { MimParagraphs, MimWords } from './mim-text';
import { References } from './references';
import { Named } from './requirement-row';
import { RequirementUses } from './requirement-uses';
import { SourceNote } from './source-note';

interface Props {
  readonly of: RequirementPage;
}

interface PageProps extends Props {
  readonly uses: Uses;
  /** What the community has gathered around it. */
  readonly related: readonly Related[];
}

/** One requirement: what it says, in plain words and in those of a tender, where it belongs and what became of it. */
export function RequirementView({ of, uses, related }: PageProps) {
  const say = useText('mims');
  const { mim, number, text, withdrawn } = of;
  return (
    <Page title={`MIM${mim.number} ${number}`}>
      {withdrawn === null && (
        <link rel="alternate" type="application/ld+json" href={`/data${of.address}.jsonld`} />
      )}
      <div className="page">
        <Crumbs of={of} />
        <h1>
          {number} <span className="soft">MIM{mim.number}</span> <MimWords of={mim.name} />
        </h1>
        {withdrawn === null ? (
          <AgeBanner edition={mim.edition} newer={mim.newerVersions} />
        ) : (
          <Withdrawn of={withdrawn} />
        )}
        <div className="columns columns-aside">
          <div className="stack">
            <Level of={of.level} />
            <div className={withdrawn === null ? 'norm' : 'norm norm-withdrawn'}>
              <MimParagraphs of={text} />
            </div>
            <Explained of={of} />
            <Connected of={of} />
            <RequirementUses of={uses} claims={`/mims/claims?mim=${mim.id}&requirement=${of.key}`} />
            <RelatedBlock of={related} />
          </div>
          <aside className="stack" aria-label={say('use.title')}>
            <RequirementUse of={of} />
            <SourceNote source={mim.source} verifiedAt={mim.verifiedAt} />
          </aside>
        </div>
      </div>
    </Page>
  );
}

function Crumbs({ of: { mim, key } }: Props) {
  const say = useText('mims');
  return (
    <p className="crumbs">
      <Link to="/mims">{say('title.short')}</Link>
      {mim.edition !== null && (
        <>
          <span aria-hidden="true">›</span>
          <Link to={mim.edition.address}>{mim.edition.name}</Link>
        </>
      )}
      <span aria-hidden="true">›</span>
      <Link to={`${mim.address}#${key}`}>
        MIM{mim.number} <MimWords of={mim.name} />
      </Link>
    </p>
  );
}

function Withdrawn({ of }: { readonly of: NonNullable<RequirementPage['withdrawn']> }) {
  const say = useText('mims');
  return (
    <p className="notice notice-warn">
      {say('requirement.withdrawn', { publication: of.publication })}
      {of.at !== null && (
        <>
          {' ('}
          <LocalTime of={of.at} with="day" />)
        </>
      )}
      . {say('requirement.lastWords')}
    </p>
  );
}

function Explained({ of }: Props) {
  const say = useText('mims');
  const parts = ['plain', 'note', 'clause', 'proof', 'acceptance'] as const;
  return parts.map((part) => {
    const text = of[part];
    return text === null ? null : <Named key={part} name={say(`requirement.${part}`)} text={text} />;
  });
}

function Connected({ of: { references, referencedBy } }: Props) {
  const say = useText('mims');
  return (
    <section className="stack-tight">
      <h2>{say('part.references')}</h2>
      <h3>{say('references.out')}</h3>
      {references.length === 0 ? (
        <p>{say('references.none')}</p>
      ) : (
        <References
          of={references.map((reference) => ({ ...reference, requirementKey: null }))}
          end="target"
        />
      )}
      <h3>{say('references.in')}</h3>
      {referencedBy.length === 0 ? <p>{say('use.nothing')}</p> : <References of={referencedBy} end="from" />}
    </section>
  );
}

function RequirementUse({ of }: Props) {
  const say = useText('mims');
  const { address, key, mim, withdrawn } = of;
  const capability = mim.capabilities.find((one) => one.key === of.capability);
  return (
    <section className="card use-it" aria-labelledby="use-it">
      <h2 id="use-it">{say('use.title')}</h2>
      {withdrawn === null && (
        <div className="use-it-actions no-print">
          <Link className="button button-main" to={`/mims/clauses?c=${keyOf(address)}`}>
            {say('use.tender')}
          </Link>
          <Link className="button" to={`/mims/claims?mim=${mim.id}&requirement=${key}`}>
            {say('use.claims')}
          </Link>
        </div>
      )}
      <dl>
        <dt>{say('use.address')}</dt>
        <dd>
          <Link to={address} className="mim-address">
            {address}
          </Link>
          <CopyButton label={say('copy.link')} done={say('copy.done')} about={of.number} text={address} />
        </dd>
        <dt>{say('requirement.belongs')}</dt>
        <dd>
          <MimLink of={mim} />
          {capability !== undefined && (
            <>
              {', '}
              {capability.number} <MimWords of={capability.title} />
            </>
          )}
          {of.group !== null && <>, {of.group}</>}
        </dd>
        <Versions of={of} />
        {withdrawn === null && (
          <>
            <dt>{say('use.files')}</dt>
            <dd>
              <a href={`/data${address}.jsonld`}>JSON-LD</a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Versions({ of: { changedPublication, mim, sincePublication } }: Props) {
  const say = useText('mims');
  return (
    <>
      <dt>{say('requirement.past')}</dt>
      <dd>
        {sincePublication !== null && (
          <Link to={`${mim.address}?publication=${sincePublication}`}>
            {say('requirement.since', { publication: sincePublication })}
          </Link>
        )}
        {changedPublication !== null && changedPublication !== sincePublication && (
          <>
            {', '}
            <Link to={`${mim.address}?publication=${changedPublication}`}>
              {say('requirement.changed', { publication: changedPublication })}
            </Link>
          </>
        )}
      </dd>
    </>
  );
}
