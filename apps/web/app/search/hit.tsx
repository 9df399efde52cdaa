import { Link } from 'react-router';
import { TrustLabel } from '../components/trust-label';
import { countryName } from '../directory/country-name';
import { type SearchHit, type SearchSegment } from '../graphql/search.types';
import { useSite } from '../i18n/site';
import { useSearchWords } from './use-search-words';

/** One hit: what it is, its name, and the passage that fits best, with the words marked. */
export function Hit({ of: hit }: { readonly of: SearchHit }) {
  const words = useSearchWords();
  const { locale } = useSite();
  const { address, excerpt, heading, kind, label, note, title } = hit;
  const language = hit.locale === locale ? undefined : hit.locale;
  return (
    <li>
      <p className="marks">
        <span className="label label-state">{words.value('kind', kind)}</span>
        {label !== null && <TrustLabel label={label} />}
        {note !== null && (
          <span className="small soft">
            {/^[A-Z]{2}$/.test(note) ? countryName(note, locale) : note.replace('-', ' ')}
          </span>
        )}
      </p>
      <h2>
        <Link to={address} lang={language}>
          <Marked of={title} />
        </Link>
      </h2>
      {excerpt.length + heading.length > 0 && (
        <p lang={language}>
          {heading.length > 0 && (
            <strong>
              <Marked of={heading} />{' '}
            </strong>
          )}
          <Marked of={excerpt} />
        </p>
      )}
      {language !== undefined && <p className="small soft">{words.onlyIn(language)}</p>}
    </li>
  );
}

function Marked({ of }: { readonly of: readonly SearchSegment[] }) {
  return of.map(({ hit, text }, at) => (hit ? <mark key={at}>{text}</mark> : text));
}
