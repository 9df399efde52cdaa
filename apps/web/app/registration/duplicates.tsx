import { Link } from 'react-router';
import { countryName } from '../directory/country-name';
import { type Duplicate } from '../graphql/membership.types';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';

interface Props {
  readonly candidates: readonly Duplicate[];
  /** The LAU code says that it is the same one: there is no way around joining it. */
  readonly isCertain: boolean;
}

/** Members that may be the same as the one being registered. Stands inside the form, which can say that it is none. */
export function Duplicates({ candidates, isCertain }: Props) {
  const say = useText('registration');
  const { locale } = useSite();
  return (
    <section className="notice notice-warn" aria-labelledby="duplicates">
      <h2 id="duplicates">{say('duplicates.title')}</h2>
      <p>{say(isCertain ? 'duplicates.taken' : 'duplicates.text')}</p>
      <ul className="rows">
        {candidates.map(({ id, kind, name, country, reasons }) => (
          <li key={id} className="row">
            <div>
              <strong>{name ?? say('duplicates.hidden')}</strong>, {countryName(country, locale)}{' '}
              {reasons.map((reason) => (
                <span key={reason} className="label">
                  {say(`duplicates.reason.${reason}`)}
                </span>
              ))}
              <input type="hidden" name="notThese" value={id} />
            </div>
            {name !== null && (
              <Link
                className="button"
                to={`/community/${kind === 'AUTHORITY' ? 'authorities' : 'organisations'}/${id}`}
              >
                {say('duplicates.join')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {!isCertain && (
        <button className="button" name="another" value="yes">
          {say('duplicates.other')}
        </button>
      )}
    </section>
  );
}

/** What the enter key in a field presses: the first button of a form, which must not be the one that says "none of these". */
export function DefaultButton() {
  return <button hidden aria-hidden="true" tabIndex={-1} />;
}
