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
import { textOf } from '../answering/answer-form';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import {
  MyAccountQuery,
  RenameMe,
  SetLocale,
  SetNotifications,
  type MyAccount,
  type NotificationKind,
} from '../graphql/account.operations.server';
import { attempt, codeOf, faultOf, run, signInFirst } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { WEB_LANGUAGES } from '../i18n/locales';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['account'] satisfies Section[] };

const SAVED = ['name', 'language', 'mail', 'email'] as const;
const KINDS: readonly NotificationKind[] = [
  'GROUP_NEWS',
  'ELECTION_CALLS',
  'STEWARD_ALARMS',
  'REMINDERS',
  'SAVED_SEARCHES',
  'COLLEAGUES',
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, MyAccountQuery, {});
  if (viewer === null) throw signInFirst(args);
  const told = new URL(args.request.url).searchParams.get('saved');
  return { account: viewer, saved: SAVED.find((part) => part === told) ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const part = textOf(form, 'part');
  if (part === 'language') {
    await run(args, SetLocale, { locale: textOf(form, 'language') });
    return redirect('/account?saved=language');
  }
  if (part === 'mail') {
    const wanted = KINDS.filter((kind) => form.getAll('kind').includes(kind));
    await run(args, SetNotifications, { wanted });
    return redirect('/account?saved=mail');
  }
  const name = textOf(form, 'name');
  const { errors } = await attempt(args, RenameMe, { name });
  if (codeOf(errors[0]) === 'BAD_USER_INPUT') return data({ name }, { status: 422 });
  if (errors[0] !== undefined) throw faultOf(args, errors[0]);
  return redirect('/account?saved=name');
}

/** One's own account: who one is here, and what the hub sends. */
export default function Account() {
  const say = useText('account');
  const { account, saved } = useLoaderData<typeof loader>();
  return (
    <Page title={say('title')}>
      <div className="page">
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
        {saved !== null && (
          <p className="notice" role="status">
            {say(`saved.${saved}`)}
          </p>
        )}
        <div className="columns columns-even">
          <div className="stack-wide">
            <NameForm account={account} />
            <Address account={account} />
            <LanguageForm account={account} />
          </div>
          <div className="stack-wide">
            <MailForm account={account} />
            <ActsFor account={account} />
            <Onwards />
          </div>
        </div>
      </div>
    </Page>
  );
}

interface Props {
  readonly account: MyAccount;
}

function NameForm({ account }: Props) {
  const say = useText('account');
  const returned = useActionData<typeof action>();
  const fault = returned === undefined ? undefined : say('name.fault');
  return (
    <section aria-labelledby="name-title" className="stack">
      <h2 id="name-title">{say('name.title')}</h2>
      {fault !== undefined && <FormFaults faults={[{ field: 'name', message: fault }]} />}
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="part" value="name" />
        <Field id="name" label={say('name.label')} help={say('name.help')} fault={fault}>
          <input
            className="input"
            id="name"
            name="name"
            autoComplete="name"
            defaultValue={returned?.name ?? account.name}
            {...describedBy('name', true, fault)}
          />
        </Field>
        <button className="button">{say('name.save')}</button>
      </Form>
    </section>
  );
}

function Address({ account: { email, wantedEmail } }: Props) {
  const say = useText('account');
  return (
    <section aria-labelledby="address-title" className="stack">
      <h2 id="address-title">{say('address.title')}</h2>
      <p>
        <strong>{email}</strong>
      </p>
      <p className="soft">
        {wantedEmail === null ? say('address.text') : say('address.waits', { email: wantedEmail })}
      </p>
      <p>
        <Link className="button" to="/account/email">
          {say('address.change')}
        </Link>
      </p>
    </section>
  );
}

function LanguageForm({ account }: Props) {
  const say = useText('account');
  return (
    <section aria-labelledby="language-title" className="stack">
      <h2 id="language-title">{say('language.title')}</h2>
      <Form method="post" className="form">
        <input type="hidden" name="part" value="language" />
        <Field id="language" label={say('language.label')} help={say('language.help')}>
          <select
            className="input input-short"
            id="language"
            name="language"
            defaultValue={account.locale}
            {...describedBy('language', true, undefined)}
          >
            {WEB_LANGUAGES.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <button className="button">{say('language.save')}</button>
      </Form>
    </section>
  );
}

function MailForm({ account: { notifications } }: Props) {
  const say = useText('account');
  return (
    <section aria-labelledby="mail-title" className="stack">
      <h2 id="mail-title">{say('mail.title')}</h2>
      <Form method="post" className="form">
        <input type="hidden" name="part" value="mail" />
        <fieldset className="field" aria-describedby="mail-always">
          <legend>{say('mail.legend')}</legend>
          {notifications.map(({ kind, wanted }) => (
            <label key={kind} className="radio-line">
              <input type="checkbox" name="kind" value={kind} defaultChecked={wanted} />
              <span>{say(`mail.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <p className="field-help" id="mail-always">
          {say('mail.always')}
        </p>
        <button className="button">{say('mail.save')}</button>
      </Form>
    </section>
  );
}

function ActsFor({ account: { authorities } }: Props) {
  const say = useText('account');
  const { list } = useFormat();
  return (
    <section aria-labelledby="acts-title" className="stack">
      <h2 id="acts-title">{say('acts.title')}</h2>
      <p>
        {authorities.length === 0
          ? say('acts.nobody')
          : say('acts.text', { names: list(authorities.map(({ name }) => name)) })}
      </p>
    </section>
  );
}

function Onwards() {
  const say = useText('account');
  return (
    <nav aria-labelledby="onwards-title" className="stack">
      <h2 id="onwards-title">{say('onwards.title')}</h2>
      <ul className="rows">
        <li>
          <Link to="/account/searches">{say('onwards.searches')}</Link>
          <p className="soft">{say('onwards.searchesText')}</p>
        </li>
        <li>
          <Link to="/account/security">{say('onwards.security')}</Link>
          <p className="soft">{say('onwards.securityText')}</p>
        </li>
        <li>
          <Link to="/account/data">{say('onwards.data')}</Link>
          <p className="soft">{say('onwards.dataText')}</p>
        </li>
      </ul>
    </nav>
  );
}
