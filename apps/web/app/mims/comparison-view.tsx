import { Link } from 'react-router';
import { Page } from '../components/page';
import { type MimComparison, type RequirementComparison } from '../graphql/mim-comparison.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { CompareForm } from './edition-view';
import { MimWords } from './mim-text';
import { type EditionLine, type MimName } from './types';

interface Props {
  readonly of: {
    readonly address: string;
    readonly others: readonly EditionLine[];
    readonly comparison: {
      readonly from: EditionLine;
      readonly to: EditionLine;
      readonly mims: readonly MimComparison[];
    } | null;
  };
}

/** Two editions side by side: MIM by MIM, and each requirement that is not what it was. */
export function ComparisonView({ of: { address, comparison, others } }: Props) {
  const say = useText('mims');
  const title =
    comparison === null
      ? say('compare.title')
      : say('compare.titleOf', { from: comparison.from.name, to: comparison.to.name });
  return (
    <Page title={title}>
      <div className="page">
        <p className="crumbs">
          <Link to="/mims">{say('title.short')}</Link>
          <span aria-hidden="true">›</span>
          <Link to={address}>{comparison?.to.name ?? say('compare.edition')}</Link>
        </p>
        <h1>{title}</h1>
        {others.length === 0 ? (
          <p>{say('compare.alone')}</p>
        ) : (
          <div className="columns columns-aside">
            <p className="lead">{say('compare.lead')}</p>
            <CompareForm address={address} others={others} chosen={comparison?.from.number ?? ''} />
          </div>
        )}
        {comparison !== null && (
          <>
            <p>
              <Link to={`${comparison.from.address}/compare?with=${comparison.to.number}`}>
                {say('compare.swap')}
              </Link>
            </p>
            {comparison.mims.length === 0 && <p>{say('compare.same')}</p>}
            {comparison.mims.map((mim) => (
              <MimEntry key={`${mim.from?.address} ${mim.to?.address}`} of={mim} />
            ))}
          </>
        )}
      </div>
    </Page>
  );
}

function MimEntry({ of }: { readonly of: MimComparison }) {
  const say = useText('mims');
  const { change, from, requirements, to } = of;
  const known = to ?? from;
  if (known === null) return null;
  return (
    <section className="compared-mim stack-tight">
      <h2>
        <Link to={known.address}>
          MIM{known.number} <MimWords of={known.name} />
        </Link>
        <span className={change === 'SAME' ? 'label' : 'label label-warn'}>{say(`change.${change}`)}</span>
      </h2>
      {from !== null && to !== null && <Renamed of={of} from={from} to={to} />}
      <Totals of={of} />
      {requirements.edges.length > 0 && (
        <ul className="requirements">
          {requirements.edges.map(({ node }) => (
            <RequirementEntry key={`${node.from?.address} ${node.to?.address}`} of={node} />
          ))}
        </ul>
      )}
      {requirements.pageInfo.hasNextPage && <p className="small soft">{say('compare.cut')}</p>}
    </section>
  );
}

interface RenamedProps {
  readonly of: MimComparison;
  readonly from: MimName;
  readonly to: MimName;
}

function Renamed({ from, of: { renamed, renumbered }, to }: RenamedProps) {
  const say = useText('mims');
  if (!renamed && !renumbered) return null;
  return (
    <p>
      {say('compare.was')}{' '}
      <Link to={from.address}>
        MIM{from.number} <MimWords of={from.name} />
      </Link>
      {', '}
      {say('compare.isNow')} MIM{to.number} <MimWords of={to.name} />.
    </p>
  );
}

function Totals({ of: { totals } }: { readonly of: MimComparison }) {
  const say = useText('mims');
  const { list } = useFormat();
  const parts = (['added', 'gone', 'levelChanged', 'reworded', 'renumbered', 'same'] as const)
    .filter((name) => totals[name] > 0)
    .map((name) => say(`totals.${name}`, { count: totals[name] }));
  return <p className="small soft">{parts.length === 0 ? say('requirements.none') : list(parts)}</p>;
}

function RequirementEntry({ of }: { readonly of: RequirementComparison }) {
  const say = useText('mims');
  const { from, to } = of;
  const known = to ?? from;
  if (known === null) return null;
  const marks = [
    to === null && say('requirementChange.GONE'),
    from === null && say('requirementChange.ADDED'),
    of.levelChanged && say('requirementChange.LEVEL_CHANGED'),
    of.reworded && say('requirementChange.REWORDED'),
    of.renumbered && say('requirementChange.RENUMBERED'),
  ].filter((mark) => mark !== false);
  return (
    <li className="requirement">
      <p className="requirement-number">
        <Link to={known.address}>{known.number}</Link>
      </p>
      <div className="stack-tight requirement-body">
        <p>
          {marks.map((mark) => (
            <span key={mark} className="label label-warn">
              {mark}
            </span>
          ))}
        </p>
        {of.renumbered && from !== null && (
          <p className="small soft">{say('compare.wasNumber', { number: from.number })}</p>
        )}
        {of.levelChanged && from !== null && to !== null && (
          <p>
            <del>
              <Spoken before={say('words.removed')} />
              {say(`level.${from.level}`)}
            </del>{' '}
            <ins>
              <Spoken before={say('words.added')} />
              {say(`level.${to.level}`)}
            </ins>
          </p>
        )}
        <p className="compared-words">
          <Words of={of} />
        </p>
      </div>
    </li>
  );
}

function Words({ of: { from, to, words } }: { readonly of: RequirementComparison }) {
  const say = useText('mims');
  if (to === null)
    return (
      <del>
        <Spoken before={say('words.removed')} />
        {from?.text}
      </del>
    );
  if (from === null)
    return (
      <ins>
        <Spoken before={say('words.added')} />
        {to.text}
      </ins>
    );
  if (words.length === 0) return to.text;
  return words.map(({ kind, text }, at) => {
    if (kind === 'SAME') return <span key={at}>{text}</span>;
    const Mark = kind === 'ADDED' ? 'ins' : 'del';
    return (
      <Mark key={at}>
        <Spoken before={say(kind === 'ADDED' ? 'words.added' : 'words.removed')} />
        {text}
      </Mark>
    );
  });
}

/** Says aloud what the marking shows. */
function Spoken({ before }: { readonly before: string }) {
  return <span className="visually-hidden">{before} </span>;
}
