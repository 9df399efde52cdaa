import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { type StewardDesk } from '../graphql/stewards.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { DeskButton } from './steward-list';
import { type DeskFault } from './stewards-action.server';

interface Props {
  readonly desk: StewardDesk;
  readonly fault: DeskFault | undefined;
}

/** Those who ask to join, and what to think of before accepting them. */
export function JoinRequests({ desk: { joinRequests } }: Pick<Props, 'desk'>) {
  const say = useText('stewards');
  const { day } = useFormat();
  if (joinRequests.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="requests">
      <h2 id="requests">{say('requests.title', { count: joinRequests.length })}</h2>
      <p>{say('requests.lead')}</p>
      <ul className="rows">
        {joinRequests.map(({ id, name, email, reason, createdAt }) => (
          <li key={id} className="stack">
            <p>
              <strong>{name}</strong> · {email}
              <br />
              <span className="small soft">{say('requests.on', { day: day(createdAt) })}</span>
            </p>
            <blockquote>{reason}</blockquote>
            <div className="actions">
              <DeskButton intent="accept" id={id} words={say('requests.accept', { name })} isMain />
              <DeskButton intent="decline" id={id} words={say('requests.decline')} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Inviting a colleague, and the invitations that wait. */
export function Invitations({ desk: { invitations }, fault }: Props) {
  const say = useText('stewards');
  const { day } = useFormat();
  const own = fault?.field === 'email' ? fault : undefined;
  const words = own && say(own.key);
  return (
    <section className="section stack" aria-labelledby="invite">
      <h2 id="invite">{say('invite.title')}</h2>
      <Form method="post" className="form" noValidate>
        <Field id="email" label={say('invite.email')} help={say('invite.help')} fault={words}>
          <input
            className="input"
            id="email"
            name="email"
            type="email"
            autoComplete="off"
            defaultValue={own?.typed}
            {...describedBy('email', true, words)}
          />
        </Field>
        <button className="button button-main" name="intent" value="invite">
          {say('invite.send')}
        </button>
      </Form>
      {invitations.length > 0 && (
        <>
          <h3>{say('invite.open')}</h3>
          <ul className="rows">
            {invitations.map(({ id, email, expiresAt, isExpired }) => (
              <li key={id} className="row">
                <p>
                  <strong>{email}</strong>
                  <br />
                  <span className="small soft">
                    {say(isExpired ? 'invite.expired' : 'invite.until', { day: day(expiresAt) })}
                  </span>
                </p>
                <div className="actions">
                  <DeskButton intent="resend" id={id} words={say('invite.resend')} />
                  <DeskButton intent="revoke" id={id} words={say('invite.revoke')} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The mail domains that suggest the authority to colleagues. */
export function MailDomains({ desk: { mailDomains }, fault }: Props) {
  const say = useText('stewards');
  const own = fault?.field === 'domain' ? fault : undefined;
  const words = own && say(own.key);
  return (
    <section className="section stack" aria-labelledby="domains">
      <h2 id="domains">{say('domains.title')}</h2>
      <p>{say('domains.lead')}</p>
      {mailDomains.length > 0 && (
        <ul className="rows">
          {mailDomains.map(({ domain, verified }) => (
            <li key={domain} className="row">
              <p>
                <strong>{domain}</strong>{' '}
                <span className={verified ? 'label label-state' : 'label label-warn'}>
                  {say(verified ? 'domains.verified' : 'domains.waiting')}
                </span>
              </p>
              <DeskButton intent="removeDomain" id={domain} words={say('domains.remove', { domain })} />
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="form" noValidate>
        <Field id="domain" label={say('domains.domain')} help={say('domains.help')} fault={words}>
          <input
            className="input"
            id="domain"
            name="domain"
            autoComplete="off"
            defaultValue={own?.typed}
            {...describedBy('domain', true, words)}
          />
        </Field>
        <button className="button" name="intent" value="addDomain">
          {say('domains.add')}
        </button>
      </Form>
    </section>
  );
}

/** For coordinators: giving a steward to what has none. */
export function Appointment({ fault }: Pick<Props, 'fault'>) {
  const say = useText('stewards');
  const own = fault?.field === 'appointed' ? fault : undefined;
  const words = own && say(own.key);
  return (
    <section className="section stack" aria-labelledby="appoint">
      <h2 id="appoint">{say('appoint.title')}</h2>
      <Form method="post" className="form" noValidate>
        <Field id="appointed" label={say('appoint.email')} help={say('appoint.help')} fault={words}>
          <input
            className="input"
            id="appointed"
            name="appointed"
            type="email"
            autoComplete="off"
            defaultValue={own?.typed}
            {...describedBy('appointed', true, words)}
          />
        </Field>
        <button className="button" name="intent" value="appoint">
          {say('appoint.send')}
        </button>
      </Form>
    </section>
  );
}
