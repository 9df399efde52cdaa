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
import { attempt, run } from '../graphql/document.server';
import {
  AuthorityFactsQuery,
  EditAuthority,
  IsPublicQuery,
  RegionChoicesQuery,
  type AuthorityInput,
} from '../graphql/registration.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { dataOrRefusal } from '../membership/refusal.server';
import { DefaultButton, Duplicates } from '../registration/duplicates';
import {
  AuthorityTypeField,
  FixedIdentity,
  NameFields,
  PlaceFields,
  WebsiteField,
} from '../registration/fact-fields';
import { authorityInput, factFaults, readFacts, type GivenFacts } from '../registration/facts-form';
import { withRefusal } from '../registration/registered.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['registration'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { authorityFacts } = await run(args, AuthorityFactsQuery, { id: args.params['id'] ?? '' });
  const { regions } = await run(args, RegionChoicesQuery, { country: authorityFacts.country });
  return { facts: authorityFacts, regions };
}

export async function action(args: ActionFunctionArgs) {
  const { authorityFacts } = await run(args, AuthorityFactsQuery, { id: args.params['id'] ?? '' });
  const form = await readForm(args.request);
  const { names: storedNames, nameEn, sourceLocale, type, country } = givenOf(authorityFacts);
  const identity = { names: storedNames, nameEn, sourceLocale, type };
  const typed = readFacts(form);
  const given: GivenFacts = { ...typed, ...(authorityFacts.identityFixed ? identity : {}), country };
  const { input, unfit } = authorityInput(given);
  if (input === null) {
    const refusal = { field: unfit, code: 'BAD_USER_INPUT', message: '' };
    return data(withRefusal(given, refusal), { status: 422 });
  }
  // Names in languages that the form does not show stay as they are.
  const shown = new Set([given.sourceLocale, 'en']);
  const names = [...input.names, ...authorityFacts.names.filter(({ locale }) => !shown.has(locale))];
  const answer = await attempt(args, EditAuthority, {
    input: { ...input, names, authorityId: authorityFacts.id },
  });
  const { refusal, data: done } = dataOrRefusal(args, answer);
  if (refusal !== null) return data(withRefusal(given, refusal), { status: 422 });
  const { editAuthority: edited } = done;
  if (edited.__typename === 'RegisteredMember') return redirect(await afterwards(args, authorityFacts.id));
  const taken = { given, refusal: null, candidates: [edited.candidate], isCertain: true };
  return data(taken, { status: 422 });
}

/** The page of the authority once everybody sees it; until then whence stewards, or coordinators, come. */
async function afterwards(args: ActionFunctionArgs, id: string): Promise<string> {
  const { authority, viewer } = await run(args, IsPublicQuery, { id });
  if (authority !== null) return `/community/authorities/${id}`;
  return viewer?.authorities.some((own) => own.id === id) ? '/declaration/sign' : '/desk/memberships';
}

function givenOf(facts: AuthorityInput): GivenFacts {
  const nameIn = (locale: string) => facts.names.find((name) => name.locale === locale)?.text ?? '';
  return {
    names: nameIn(facts.sourceLocale),
    nameEn: facts.sourceLocale === 'en' ? '' : nameIn('en'),
    sourceLocale: facts.sourceLocale,
    type: facts.type,
    country: facts.country,
    regionCode: facts.regionCode ?? '',
    lauCode: facts.lauCode ?? '',
    population: facts.population?.toString() ?? '',
    populationYear: facts.populationYear?.toString() ?? '',
    website: facts.website ?? '',
  };
}

/** Changes what is said about an authority. */
export default function AuthorityEdit() {
  const say = useText('registration');
  const { facts, regions } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const stored = givenOf(facts);
  const faults = factFaults(say, returned?.refusal ?? null);
  const fields = { given: returned?.given ?? stored, faults };
  const title = say('edit.title', { name: stored.names });
  return (
    <Page title={title}>
      <div className="page">
        <h1>{title}</h1>
        <p className="lead">{say('edit.lead')}</p>
        <FormFaults faults={faults} />
        <Form method="post" className="form" noValidate>
          <DefaultButton />
          {returned !== undefined && returned.candidates.length > 0 && (
            <Duplicates candidates={returned.candidates} isCertain />
          )}
          {facts.identityFixed ? (
            <FixedIdentity of={stored} />
          ) : (
            <>
              <NameFields {...fields} />
              <AuthorityTypeField {...fields} />
            </>
          )}
          <PlaceFields {...fields} regions={regions} />
          <WebsiteField {...fields} />
          <button className="button button-main">{say('edit.save')}</button>
        </Form>
      </div>
    </Page>
  );
}
