import { Link } from 'react-router';
import { type MimPage } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { CopyButton } from '../components/copy-button';
import { keyOf } from './key-of';
import { MimLink } from './mim-link';
import { type Dependency, type MimName } from './types';

const FILES = [
  ['jsonld', 'JSON-LD'],
  ['txt', null],
  ['bib', 'BibTeX'],
  ['csl.json', 'CSL-JSON'],
] as const;

/** What one can do with a MIM: ask for it, claim it, point at it, take it along. */
export function UseIt({ mim }: { readonly mim: MimPage }) {
  const say = useText('mims');
  const { address, id, number, references, restsOn } = mim;
  const dangling = references.filter(({ state }) => state !== 'RESOLVED').length;
  return (
    <section className="card use-it" aria-labelledby="use-it">
      <h2 id="use-it">{say('use.title')}</h2>
      <div className="use-it-actions no-print">
        <Link className="button button-main" to={`/mims/clauses?mim=${keyOf(address)}`}>
          {say('use.tender')}
        </Link>
        <Link className="button" to={`/mims/claims/new?mim=${id}`}>
          {say('use.claim')}
        </Link>
      </div>
      <dl>
        <dt>{say('use.address')}</dt>
        <dd>
          <Link to={address} className="mim-address">
            {address}
          </Link>
          <CopyButton
            label={say('copy.link')}
            done={say('copy.done')}
            about={`MIM${number}`}
            text={address}
          />
        </dd>
        <dt>{say('use.restsOn')}</dt>
        <dd>
          <Others of={restsOn} pick="to" />
          {dangling > 0 && (
            <>
              {' '}
              <a href="#references">{say('use.dangling', { count: dangling })}</a>
            </>
          )}
        </dd>
        <dt>{say('use.files')}</dt>
        <dd>
          {FILES.map(([form, name], at) => (
            <span key={form}>
              {at > 0 && ' · '}
              <a href={`/data${address}.${form}`}>{name ?? say('use.cite')}</a>
            </span>
          ))}
        </dd>
        <dt>{say('use.nearby')}</dt>
        <dd>
          <Link to={`/tools?mim=${number}`}>{say('use.tools')}</Link> ·{' '}
          <Link to={`/mims/claims?mim=${id}`}>{say('use.claims')}</Link>
        </dd>
      </dl>
    </section>
  );
}

interface OthersProps {
  readonly of: readonly Dependency[];
  readonly pick: 'from' | 'to';
}

/** The MIMs at one end of dependencies. */
export function Others({ of, pick }: OthersProps) {
  const say = useText('mims');
  const others = of.map((dependency) => dependency[pick]).filter((mim): mim is MimName => mim !== null);
  if (others.length === 0) return say('use.nothing');
  return others.map((mim, at) => (
    <span key={mim.address}>
      {at > 0 && ', '}
      <MimLink of={mim} />
    </span>
  ));
}
