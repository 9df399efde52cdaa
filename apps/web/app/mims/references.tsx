import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { MimLink } from './mim-link';
import { type TextReference } from './types';

interface Props {
  readonly of: readonly TextReference[];
  /** Which end is shown: what is named, or who names it. */
  readonly end: 'target' | 'from';
  /** Says also in which MIM the reference stands. */
  readonly withSource?: boolean;
}

/** References between texts, each once; those that lead nowhere say so. */
export function References({ end, of, withSource = false }: Props) {
  const lines = [...new Map(of.map((reference) => [nameOf(reference, end), reference])).entries()];
  return (
    <ul className="mim-lines">
      {lines.map(([name, reference]) => (
        <li key={name}>
          {end === 'from' ? <Source of={reference} /> : <Target of={reference} withSource={withSource} />}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ from, raw, requirementKey, state, targetKey, target }: TextReference, end: string): string {
  const source = `${from?.address ?? ''}/${requirementKey ?? ''}`;
  return end === 'from' ? source : `${source} ${target?.address ?? raw}/${targetKey ?? ''} ${state}`;
}

function Target({ of, withSource }: { readonly of: TextReference; readonly withSource: boolean }) {
  const say = useText('mims');
  const { raw, state, target, targetKey } = of;
  return (
    <>
      {target === null ? <q>{raw}</q> : <Place mim={target} requirement={targetKey} />}
      {state !== 'RESOLVED' && <span className="label label-warn">{say(`reference.${state}`)}</span>}
      {(withSource || of.requirementKey !== null) && (
        <span className="small soft">
          {' '}
          {say('reference.in')} <Source of={of} />
        </span>
      )}
    </>
  );
}

function Source({ of: { from, requirementKey } }: { readonly of: TextReference }) {
  return from === null ? null : <Place mim={from} requirement={requirementKey} />;
}

function Place({
  mim,
  requirement,
}: {
  readonly mim: NonNullable<TextReference['from']>;
  readonly requirement: string | null;
}) {
  return (
    <>
      <MimLink of={mim} />
      {requirement !== null && (
        <>
          {', '}
          <Link to={`${mim.address}/${requirement}`}>{requirement.toUpperCase()}</Link>
        </>
      )}
    </>
  );
}
