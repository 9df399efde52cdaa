import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { countryName } from '../directory/country-name';
import { attempt, run, signInFirst } from '../graphql/document.server';
import { ParticipantQuery } from '../graphql/membership.operations.server';
import { RegionChoicesQuery, RegisterAuthority } from '../graphql/registration.operations.server';
import { type Section } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { dataOrRefusal } from '../membership/refusal.server';
import { EU_COUNTRIES } from '../registration/countries';
import { countryChoices } from '../registration/country-choices.server';
import { DefaultButton, Duplicates } from '../registration/duplicates';
import {
  AuthorityTypeField,
  CountrySelect,
  NameFields,
  PlaceFields,
  WebsiteField,
} from '../registration/fact-fields';
import { authorityInput, factFaults, noFacts, readFacts } from '../registration/facts-form';
import { notTheseIn, withCandidates, withRefusal } from '../registration/registered.server';
import { hubRequest } from '../server/hub-request.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['registration'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, ParticipantQuery, {});
  if (viewer === null) throw signInFirst(args);
  const wanted = args.url.searchParams.get('country') ?? '';
  const country = EU_COUNTRIES.includes(wanted) ? wanted : null;
  const { locale } = args.context.get(hubRequest);
  if (country === null) return { country, regions: [], countries: countryChoices(EU_COUNTRIES, locale) };
  const { regions } = await run(args, RegionChoicesQuery, { country });
  return { country, regions, countries: [] };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const given = readFacts(form);
  const { input, unfit } = authorityInput(given);
  if (input === null) {
    const refusal = { field: unfit, code: 'BAD_USER_INPUT', message: '' };
    return data(withRefusal(given, refusal), { status: 422 });
  }
  const answer = await attempt(args, RegisterAuthority, { input: { ...input, notThese: notTheseIn(form) } });
  const { refusal, data: done } = dataOrRefusal(args, answer);
  if (refusal !== null) return data(withRefusal(given, refusal), { status: 422 });
  const returned = withCandidates(given, done.registerAuthority);
  return returned === null ? redirect('/declaration/sign?registered=1') : data(returned, { status: 422 });
}

/** Proposes an authority: first its country, which decides on the regions to choose from, then the facts. */
export default function AuthorityNew() {
  const say = useText('registration');
  const { country, regions } = useLoaderData<typeof loader>();
  const { locale } = useSite();
  const returned = useActionData<typeof action>();
  if (country === null) return <CountryFirst />;
  const faults = factFaults(say, returned?.refusal ?? null);
  const facts = { given: returned?.given ?? noFacts(country), faults };
  return (
    <Page title={say('authority.title')}>
      <div className="page">
        <h1>{say('authority.title')}</h1>
        <p className="lead">{say('authority.lead')}</p>
        <FormFaults faults={faults} />
        <Form method="post" className="form" noValidate>
          <DefaultButton />
          {returned !== undefined && returned.candidates.length > 0 && (
            <Duplicates candidates={returned.candidates} isCertain={returned.isCertain} />
          )}
          <p>
            {say('country')}: <strong>{countryName(country, locale)}</strong>{' '}
            <Link to="/community/authorities/new">{say('otherCountry')}</Link>
            <input type="hidden" name="country" value={country} />
          </p>
          <NameFields {...facts} />
          <AuthorityTypeField {...facts} />
          <PlaceFields {...facts} regions={regions} />
          <WebsiteField {...facts} />
          <button className="button button-main">{say('register')}</button>
        </Form>
      </div>
    </Page>
  );
}

function CountryFirst() {
  const say = useText('registration');
  const { countries } = useLoaderData<typeof loader>();
  return (
    <Page title={say('authority.title')}>
      <div className="page">
        <h1>{say('authority.title')}</h1>
        <p className="lead">{say('authority.lead')}</p>
        <Form method="get" className="form">
          <Field id="country" label={say('countryFirst')}>
            <CountrySelect countries={countries} chosen="DE" />
          </Field>
          <button className="button button-main">{say('goOn')}</button>
        </Form>
      </div>
    </Page>
  );
}
