import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { attempt, run, signInFirst } from '../graphql/document.server';
import { ParticipantQuery } from '../graphql/membership.operations.server';
import { RegisterOrganisation } from '../graphql/registration.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { dataOrRefusal } from '../membership/refusal.server';
import { COUNTRIES } from '../registration/countries';
import { countryChoices } from '../registration/country-choices.server';
import { DefaultButton, Duplicates } from '../registration/duplicates';
import { NameFields, OrganisationFields, WebsiteField } from '../registration/fact-fields';
import { factFaults, memberInput, noFacts, readFacts } from '../registration/facts-form';
import { notTheseIn, withCandidates, withRefusal } from '../registration/registered.server';
import { hubRequest } from '../server/hub-request.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['registration'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, ParticipantQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { locale } = args.context.get(hubRequest);
  return { countries: countryChoices(COUNTRIES, locale) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const given = readFacts(form);
  const input = { ...memberInput(given), notThese: notTheseIn(form) };
  const { refusal, data: done } = dataOrRefusal(args, await attempt(args, RegisterOrganisation, { input }));
  if (refusal !== null) return data(withRefusal(given, refusal), { status: 422 });
  const registered = done.registerOrganisation;
  const returned = withCandidates(given, registered);
  if (returned !== null) return data(returned, { status: 422 });
  const member = registered.__typename === 'RegisteredMember' ? `${registered.id} ORGANISATION` : '';
  return redirect(`/declaration/support?registered=1&member=${encodeURIComponent(member)}`);
}

/** Proposes an organisation. */
export default function OrganisationNew() {
  const say = useText('registration');
  const { countries } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = factFaults(say, returned?.refusal ?? null);
  const facts = { given: returned?.given ?? noFacts('BE'), faults };
  return (
    <Page title={say('organisation.title')}>
      <div className="page">
        <h1>{say('organisation.title')}</h1>
        <p className="lead">{say('organisation.lead')}</p>
        <FormFaults faults={faults} />
        <Form method="post" className="form" noValidate>
          <DefaultButton />
          {returned !== undefined && returned.candidates.length > 0 && (
            <Duplicates candidates={returned.candidates} isCertain={returned.isCertain} />
          )}
          <NameFields {...facts} />
          <OrganisationFields {...facts} countries={countries} />
          <WebsiteField {...facts} />
          <button className="button button-main">{say('register')}</button>
        </Form>
      </div>
    </Page>
  );
}
