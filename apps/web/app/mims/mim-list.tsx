import { TrustLabel } from '../components/trust-label';
import { useText } from '../i18n/use-text';
import { MimLink } from './mim-link';
import { MimParagraphs } from './mim-text';
import { trustLabelOf } from './trust';
import { type MimLine } from './types';

interface Props {
  readonly mims: readonly MimLine[];
  readonly withEdition?: boolean;
}

/** MIMs with one paragraph each that says why they matter. */
export function MimList({ mims, withEdition }: Props) {
  const say = useText('mims');
  return (
    <ul className="rows">
      {mims.map((mim) => (
        <li key={mim.id} className="row mim-row">
          <h3 className="row-title">
            <MimLink of={mim} withEdition={withEdition} />
          </h3>
          <MimParagraphs of={mim.forMayor ?? mim.objective} />
          <p className="mim-marks">
            {mim.category !== 'UNSPECIFIED' && (
              <span className="label">{say(`category.${mim.category}`)}</span>
            )}
            {mim.status !== null && <span className="label label-state">{say(`status.${mim.status}`)}</span>}
            <TrustLabel label={trustLabelOf(mim.source.label)} />
            <span className="small soft">{say('list.requirements', { count: mim.requirementCount })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
