import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { type BodyFacts, type Membership } from '../graphql/directory.operations.server';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { countryName } from './country-name';
import { typeKeyOf } from './member-type-name';
import { MembershipDate } from './membership-date';

interface Props {
  readonly kind: 'authority' | 'organisation';
  readonly body: BodyFacts;
  /** How much it has published on the shelf. */
  readonly entryCount?: number;
  /** What stands beside the facts: what one can do here. */
  readonly aside: ReactNode;
  /** What else there is to know, below the memberships. */
  readonly more?: ReactNode;
}

/** What everybody may know about an authority or an organisation. */
export function BodyPage({ kind, body, entryCount = 0, aside, more }: Props) {
  const say = useText('directory');
  const { locale } = useSite();
  return (
    <Page title={body.name}>
      <div className="page">
        <p className="crumbs">
          <Link to="/community">{say('title')}</Link>
        </p>
        <div className="page-head">
          <h1 lang={body.nameLocale === locale ? undefined : body.nameLocale}>{body.name}</h1>
          <p className="lead">
            {say(`type.${typeKeyOf(kind, body.type)}`)} · {countryName(body.country, locale)}
            <TrustLabel label={body.label} />
          </p>
        </div>
        <div className="columns columns-aside">
          <div className="stack">
            <Facts body={body} />
            {entryCount > 0 && (
              <p>
                <Link to={`/knowledge?authority=${body.id}`}>{say('body.shelf', { count: entryCount })}</Link>
              </p>
            )}
            <section className="stack" aria-labelledby="memberships">
              <h2 id="memberships">{say('body.memberships')}</h2>
              {body.memberships.length === 0 ? (
                <p>{say('body.noMembership')}</p>
              ) : (
                <ul className="rows">
                  {body.memberships.map((membership) => (
                    <MembershipItem key={membership.id} membership={membership} />
                  ))}
                </ul>
              )}
            </section>
            {more}
          </div>
          <aside className="stack">{aside}</aside>
        </div>
      </div>
    </Page>
  );
}

function Facts({ body }: { readonly body: BodyFacts }) {
  const say = useText('directory');
  const { locale } = useSite();
  const { region, population, populationYear, website, country } = body;
  return (
    <dl className="facts">
      <dt>{say('list.country')}</dt>
      <dd>{countryName(country, locale)}</dd>
      {region && (
        <>
          <dt>{say('body.region')}</dt>
          <dd>
            {say('body.regionValue', { name: region.name, code: region.code, edition: region.edition })}
          </dd>
        </>
      )}
      {typeof population === 'number' && (
        <>
          <dt>{say('body.population')}</dt>
          <dd>{say('body.populationValue', { count: population, year: String(populationYear) })}</dd>
        </>
      )}
      {website !== null && /^https?:\/\//i.test(website) && (
        <>
          <dt>{say('body.website')}</dt>
          <dd>
            <a href={website} rel="nofollow noopener ugc">
              {website.replace(/^https?:\/\//i, '')}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

function MembershipItem({ membership }: { readonly membership: Membership }) {
  const say = useText('directory');
  const { kind, signerPosition, sourceNote, label } = membership;
  return (
    <li>
      <p>
        <strong>{say(kind === 'SIGNATORY' ? 'body.signed' : 'body.supports')}</strong>{' '}
        <TrustLabel label={label} />
      </p>
      <p>
        <MembershipDate of={membership} />
        {signerPosition !== '' && ` · ${say('body.signer', { position: signerPosition })}`}
      </p>
      <p className="small soft">{say('body.source', { note: sourceNote })}</p>
    </li>
  );
}
