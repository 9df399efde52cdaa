import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { writingOf } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { type EditionLine } from './types';

interface Props {
  readonly editions: readonly EditionLine[];
  readonly caption: string;
}

/** Editions with their dates and where they stand. */
export function EditionTable({ editions, caption }: Props) {
  const say = useText('mims');
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('edition.name')}</th>
          <th scope="col">{say('edition.state')}</th>
          <th scope="col">{say('edition.released')}</th>
          <th scope="col" className="number">
            {say('edition.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {editions.map(({ address, id, mimCount, name, released, state }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={address}>{name}</Link>
            </th>
            <td data-label={say('edition.state')}>{say(`state.${state}`)}</td>
            <td data-label={say('edition.released')}>
              {released === null ? say('edition.dayUnknown') : <Day of={released} />}
            </td>
            <td data-label={say('edition.count')} className="number">
              {mimCount === 0 ? say('edition.noMims') : mimCount}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A calendar day, which is the same in every zone. */
export function Day({ of }: { readonly of: string }) {
  const { locale } = useSite();
  const format = new Intl.DateTimeFormat(writingOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return <time dateTime={of}>{format.format(new Date(`${of}T00:00:00Z`))}</time>;
}
