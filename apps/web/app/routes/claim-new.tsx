import {
  Form,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { claimInput, givenOf } from '../claims/claim-form.server';
import { ClaimFaults, ClaimFields } from '../claims/claim-form';
import { saveClaim } from '../claims/claim-save.server';
import { MimName } from '../claims/parts';
import { Field } from '../components/field';
import { LineField } from '../components/line-field';
import { Page } from '../components/page';
import { ClaimFormQuery, ClaimStartQuery } from '../graphql/claims.operations.server';
import { run, signInFirst } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['claims'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { viewer, claimableMims } = await run(args, ClaimStartQuery, {});
  if (viewer === null) throw signInFirst(args);
  const about = {
    claimant: searchParams.get('claimant') ?? '',
    name: searchParams.get('name') ?? '',
    version: searchParams.get('version') ?? '',
    mim: searchParams.get('mim') ?? '',
  };
  const bodies = viewer.stewardships.map(({ body }) => body);
  const isKnown = claimableMims.some(({ id }) => id === about.mim);
  if (!isKnown || about.name.trim() === '' || about.version.trim() === '' || about.claimant === '')
    return { about, bodies, mims: claimableMims, form: null };
  const { claimForm } = await run(args, ClaimFormQuery, { mimId: about.mim });
  if (claimForm === null) throw notFound();
  return { about, bodies, mims: claimableMims, form: { ...claimForm, id: crypto.randomUUID() } };
}

export async function action(args: ActionFunctionArgs) {
  const given = givenOf(await readForm(args.request));
  const solution = { name: given['name'] ?? '', version: given['version'] ?? '' };
  const subject = { claimantId: given['claimant'] ?? '', mimId: given['mim'] ?? '', solution };
  return saveClaim(args, { ...claimInput(given['id'] ?? '', 0, given), subject }, given);
}

/** Beginning a claim: first what it is about, then one row per requirement. */
export default function ClaimNew() {
  const say = useText('claims');
  const { about, bodies, form } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return (
    <Page title={say('new')}>
      <div className="page stack">
        <h1>{say('new')}</h1>
        <p className="lead">{say('new.lead')}</p>
        {bodies.length === 0 && <p className="notice">{say('new.nobody')}</p>}
        {bodies.length > 0 && form === null && <About />}
        {form !== null && (
          <>
            <ClaimFaults returned={returned} />
            <p>
              <strong>
                {about.name} {about.version}
              </strong>
              {' · '}
              <MimName of={form.mim} />
            </p>
            <Form method="post" className="form" id="claim-form" noValidate>
              <input type="hidden" name="id" value={form.id} />
              {Object.entries(about).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <ClaimFields lines={form.lines} claim={null} given={returned?.given} />
              <p className="actions">
                <button className="button button-main">{say('form.draft')}</button>
              </p>
              <p className="soft">{say('form.draft.help')}</p>
            </Form>
          </>
        )}
      </div>
    </Page>
  );
}

function About() {
  const say = useText('claims');
  const { about, bodies, mims } = useLoaderData<typeof loader>();
  return (
    <Form className="form">
      <Field id="claimant" label={say('by')}>
        <select className="input" id="claimant" name="claimant" defaultValue={about.claimant}>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <LineField id="name" label={say('new.name')} value={about.name} />
      <LineField
        id="version"
        label={say('new.version')}
        help={say('new.version.help')}
        value={about.version}
        maxLength={40}
        short
      />
      <Field id="mim" label={say('mim')}>
        <select className="input" id="mim" name="mim" defaultValue={about.mim}>
          {mims.map(({ id, number, name, family, edition }) => (
            <option key={id} value={id}>{`MIM${number} ${name.text} (${family} ${edition})`}</option>
          ))}
        </select>
      </Field>
      <button className="button button-main">{say('new.next')}</button>
    </Form>
  );
}
