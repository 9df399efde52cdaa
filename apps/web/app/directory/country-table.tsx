import { Link } from 'react-router';
import { type CountryCount } from '../graphql/directory.operations.server';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { countryName } from './country-name';

interface Props {
  readonly countries: readonly CountryCount[];
  /** The address of the list of one country. */
  readonly pathOf: (country: string) => string;
  readonly chosen: string | null;
}

/** The numbers of the map, most first. */
export function CountryTable({ countries, pathOf, chosen }: Props) {
  const say = useText('directory');
  const { locale } = useSite();
  const named = countries
    .map((line) => ({ ...line, name: countryName(line.country, locale) }))
    .sort(
      (one, other) =>
        other.signatories + other.supporters - one.signatories - one.supporters ||
        one.name.localeCompare(other.name, locale),
    );
  return (
    <table className="table directory-table country-table">
      <caption className="visually-hidden">{say('countries.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('list.country')}</th>
          <th scope="col" className="number">
            {say('kind.signatory.many')}
          </th>
          <th scope="col" className="number">
            {say('kind.supporter.many')}
          </th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ country, name, signatories, supporters }) => (
          <tr key={country}>
            <th scope="row">
              <Link to={pathOf(country)} aria-current={country === chosen ? 'true' : undefined}>
                {name}
              </Link>
            </th>
            <td className="number" data-label={say('kind.signatory.many')}>
              {signatories}
            </td>
            <td className="number" data-label={say('kind.supporter.many')}>
              {supporters}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
