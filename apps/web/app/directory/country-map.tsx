import { Link } from 'react-router';
import { height, shapes, width } from 'virtual:europe-map';
import { type CountryCount } from '../graphql/directory.operations.server';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { countryName } from './country-name';
import { type CountryShape } from './country-shape';

interface Props {
  readonly countries: readonly CountryCount[];
  /** The address of the list of one country. */
  readonly pathOf: (country: string) => string;
  readonly chosen: string | null;
}

/** From how many members on a country has the next colour. */
const STEPS = [1, 2, 5, 10, 20];
const FINGER = 14;
const DIGITS = 20;

/**
 * Europe with the number of members in each country. Whoever cannot see it, or hit a small country, has the same numbers
 * and links in the table beside it.
 */
export function CountryMap({ countries, pathOf, chosen }: Props) {
  const say = useText('directory');
  const counts = new Map(
    countries.map(({ country, signatories, supporters }) => [country, signatories + supporters]),
  );
  const withMembers = shapes.filter(({ code }) => counts.has(code));
  const small = withMembers.filter(({ isSmall }) => isSmall);
  const large = withMembers.filter(({ isSmall }) => !isSmall);
  return (
    <figure className="country-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={say('map.label')}>
        {shapes.map(
          ({ code, d, x }) => !counts.has(code) && <path key={code || x} className="map-land" d={d} />,
        )}
        {[...small, ...large].map((shape) => (
          <MapCountry
            key={shape.code}
            shape={shape}
            count={counts.get(shape.code) ?? 0}
            to={pathOf(shape.code)}
            isChosen={shape.code === chosen}
          />
        ))}
      </svg>
      <figcaption className="small soft">{say('map.credit')}</figcaption>
    </figure>
  );
}

interface CountryProps {
  readonly shape: CountryShape;
  readonly count: number;
  readonly to: string;
  readonly isChosen: boolean;
}

function MapCountry({ shape: { code, d, x, y, isSmall }, count, to, isChosen }: CountryProps) {
  const say = useText('directory');
  const { locale } = useSite();
  const step = STEPS.filter((from) => count >= from).length;
  const name = say('map.country', { country: countryName(code, locale), count });
  return (
    <Link
      to={to}
      aria-label={name}
      aria-current={isChosen ? 'true' : undefined}
      className={`map-step map-step-${step}`}
    >
      {isSmall && <circle className="map-finger" cx={x} cy={y} r={FINGER} />}
      <path d={d} />
      <text x={isSmall ? x + FINGER - 4 : x} y={y} dy="0.35em" fontSize={DIGITS} aria-hidden="true">
        {count}
      </text>
    </Link>
  );
}
