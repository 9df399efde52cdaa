import { Form, Link, useActionData, useLocation } from 'react-router';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { useText } from '../i18n/use-text';
import { type BodyRelation, type joinAction } from './join.server';

/** Beside the facts of an authority or an organisation: what the reader can do for it. */
export function JoinAside({ relation }: { readonly relation: BodyRelation }) {
  const say = useText('stewards');
  const { pathname } = useLocation();
  if (relation === 'steward' || relation === 'alone')
    return (
      <>
        <h2>{say('aside.yours')}</h2>
        {relation === 'alone' && <p className="notice notice-warn">{say('aside.alone')}</p>}
        <p>
          <Link className="button button-main" to="stewards">
            {say('aside.stewards')}
          </Link>
        </p>
        <p>
          <Link to="handover">{say('aside.handover')}</Link>
        </p>
      </>
    );
  return (
    <>
      <h2>{say('join.title')}</h2>
      {relation === 'asked' && (
        <p className="notice" role="status">
          {say('join.asked')}
        </p>
      )}
      {relation === 'nobody' && (
        <>
          <p>{say('join.signInFirst')}</p>
          <p>
            <Link className="button" to={`/sign-in?next=${encodeURIComponent(pathname)}`}>
              {say('join.signIn')}
            </Link>
          </p>
        </>
      )}
      {relation === 'stranger' && <JoinForm />}
    </>
  );
}

function JoinForm() {
  const say = useText('stewards');
  const returned = useActionData<typeof joinAction>();
  const fault = returned === undefined ? undefined : say(returned.fault);
  return (
    <Form method="post" className="form" noValidate>
      <FormFaults faults={fault === undefined ? [] : [{ field: 'reason', message: fault }]} />
      <p>{say('join.text')}</p>
      <Field id="reason" label={say('join.reason')} help={say('join.reasonHelp')} fault={fault}>
        <textarea
          className="input"
          id="reason"
          name="reason"
          rows={4}
          maxLength={1000}
          defaultValue={returned?.reason}
          {...describedBy('reason', true, fault)}
        />
      </Field>
      <button className="button button-main">{say('join.ask')}</button>
    </Form>
  );
}
