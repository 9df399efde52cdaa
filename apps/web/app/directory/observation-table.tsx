import { TrustLabel } from '../components/trust-label';
import { type Observation } from '../graphql/directory.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

interface Props {
  readonly observations: readonly Observation[];
  readonly signatories: number;
  readonly supporters: number;
}

const KNOWN = ['signatories', 'supporters', 'countries', 'residents'] as const;

/** The numbers that were published over time, and last our own. */
export function ObservationTable({ observations, signatories, supporters }: Props) {
  const say = useText('directory');
  const { monthOrDay } = useFormat();
  return (
    <table className="table directory-table">
      <caption className="visually-hidden">{say('numbers.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('numbers.when')}</th>
          <th scope="col">{say('numbers.what')}</th>
          <th scope="col" className="number">
            {say('numbers.number')}
          </th>
          <th scope="col">{say('numbers.source')}</th>
        </tr>
      </thead>
      <tbody>
        {observations.map(({ on, what, number, sourceNote, label }) => {
          const known = KNOWN.find((name) => name === what);
          return (
            <tr key={`${on} ${what} ${number}`}>
              <th scope="row">{monthOrDay(on)}</th>
              <td data-label={say('numbers.what')}>{known === undefined ? what : say(`numbers.${known}`)}</td>
              <td className="number" data-label={say('numbers.number')} lang="en">
                {number}
              </td>
              <td data-label={say('numbers.source')}>
                <span>
                  <span lang="en">{sourceNote}</span> <TrustLabel label={label} />
                </span>
              </td>
            </tr>
          );
        })}
        <OwnNumber what={say('numbers.signatories')} number={signatories} />
        <OwnNumber what={say('numbers.supporters')} number={supporters} />
      </tbody>
    </table>
  );
}

function OwnNumber({ what, number }: { readonly what: string; readonly number: number }) {
  const say = useText('directory');
  return (
    <tr className="own-number">
      <th scope="row">{say('numbers.today')}</th>
      <td data-label={say('numbers.what')}>{what}</td>
      <td className="number" data-label={say('numbers.number')}>
        {number}
      </td>
      <td data-label={say('numbers.source')}>{say('numbers.ownSource')}</td>
    </tr>
  );
}
