import {
  data,
  Form,
  Link,
  redirectDocument,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { EraseMe, FreshnessQuery, MyPersonalDataQuery } from '../graphql/account.operations.server';
import { confirmFirst, run, signInFirst } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['account'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, FreshnessQuery, {});
  if (viewer === null) throw signInFirst(args);
  if (!viewer.isFresh) throw confirmFirst(args);
  const { myPersonalData } = await run(args, MyPersonalDataQuery, {});
  return { email: viewer.email, obstacles: myPersonalData.obstacles };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  if (textOf(form, 'sure') !== 'yes') return data({ unsure: true }, { status: 422 });
  const { eraseMe } = await run(args, EraseMe, {});
  // What stands in the way shows with the page, which the loader reads anew.
  if (eraseMe.__typename === 'ErasureBlockedError') return data({ unsure: false }, { status: 422 });
  return redirectDocument('/goodbye');
}

/** Erasing oneself: what stands in the way, what goes and what stays, and one last question. */
export default function AccountErase() {
  const say = useText('account');
  const { email, obstacles } = useLoaderData<typeof loader>();
  return (
    <Page title={say('erase.title')}>
      <div className="page stack reading">
        <p className="crumbs">
          <Link to="/account/data">{say('data.title')}</Link>
        </p>
        <h1>{say('erase.title')}</h1>
        {obstacles.length > 0 ? (
          <Obstacles of={obstacles} />
        ) : (
          <>
            <p className="lead">{say('erase.lead')}</p>
            <ul>
              <li>{say('erase.goes')}</li>
              <li>{say('erase.stays')}</li>
              <li>{say('erase.mail', { email })}</li>
              <li>{say('erase.final')}</li>
            </ul>
            <EraseForm />
          </>
        )}
      </div>
    </Page>
  );
}

function Obstacles({ of: obstacles }: { readonly of: readonly string[] }) {
  const say = useText('account');
  const { locale } = useSite();
  return (
    <div className="notice notice-warn stack">
      <p>
        <strong>{say('erase.first')}</strong>
      </p>
      <ul lang={locale === 'en' ? undefined : 'en'}>
        {obstacles.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function EraseForm() {
  const say = useText('account');
  const fault = useActionData<typeof action>()?.unsure === true ? say('erase.fault') : undefined;
  return (
    <>
      {fault !== undefined && <FormFaults faults={[{ field: 'sure', message: fault }]} />}
      <Form method="post" className="form" noValidate>
        <div className="field">
          <label className="radio-line">
            <input
              id="sure"
              type="checkbox"
              name="sure"
              value="yes"
              aria-invalid={fault ? true : undefined}
            />
            <span>{say('erase.sure')}</span>
          </label>
        </div>
        <button className="button button-main">{say('erase.button')}</button>
      </Form>
    </>
  );
}
