import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { SignatoriesQuery, type Signatory } from '../graphql/community.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['reading'] satisfies Section[] };

const KINDS = ['MUNICIPALITY', 'ASSOCIATION', 'PROVINCE', 'REGION', 'NATIONAL', 'OTHER'] as const;
/** NUTS writes Greece as EL; the names of countries are kept by ISO codes. */
const ISO_OF_NUTS: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  return run(args, SignatoriesQuery, { after });
}

/** The public list of those who signed the declaration. */
export default function Community() {
  const say = useText('reading');
  const { signatories } = useLoaderData<typeof loader>();
  const { edges, pageInfo, totalCount } = signatories;
  return (
    <Page title={say('community.title')}>
      <div className="page">
        <h1>{say('community.title')}</h1>
        <p className="lead">
          {totalCount === 0 ? say('community.empty') : say('community.lead', { count: totalCount })}
        </p>
        <table className="table">
          <caption className="visually-hidden">{say('community.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('community.authority')}</th>
              <th scope="col">{say('community.country')}</th>
              <th scope="col">{say('community.kind')}</th>
              <th scope="col">{say('community.signed')}</th>
              <th scope="col">{say('community.source')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <SignatoryRow key={node.id} signatory={node} />
            ))}
          </tbody>
        </table>
        {pageInfo.hasNextPage && (
          <p>
            <Link className="button" to={`/community?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}>
              {say('community.more')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}

function SignatoryRow({ signatory }: { readonly signatory: Signatory }) {
  const say = useText('reading');
  const { locale } = useSite();
  const { day, monthOrDay } = useFormat();
  const { authority, signedOn, asOf, label } = signatory;
  const kind = KINDS.find((name) => name === authority.type);
  return (
    <tr>
      <th scope="row">
        <span lang={authority.nameLocale === locale ? undefined : authority.nameLocale}>
          {authority.name}
        </span>{' '}
        <TrustLabel label={label} />
      </th>
      <td data-label={say('community.country')}>{countryName(authority.country, locale)}</td>
      <td data-label={say('community.kind')}>{kind === undefined ? '' : say(`kind.${kind}`)}</td>
      <td data-label={say('community.signed')}>
        {signedOn !== null
          ? day(signedOn)
          : asOf !== null && say('community.asOf', { day: monthOrDay(asOf) })}
      </td>
      <td className="small soft" data-label={say('community.source')}>
        {signatory.sourceNote}
      </td>
    </tr>
  );
}

const COUNTRY_NAMES = new Map<string, Intl.DisplayNames>();

function countryName(code: string, locale: string): string {
  let names = COUNTRY_NAMES.get(locale);
  if (names === undefined)
    COUNTRY_NAMES.set(locale, (names = new Intl.DisplayNames(locale, { type: 'region' })));
  return names.of(ISO_OF_NUTS[code] ?? code) ?? code;
}
