import { Form } from 'react-router';
import { LocalTime } from '../components/local-time';
import { type OwnSession } from '../graphql/security.operations.server';
import { useText } from '../i18n/use-text';

/** Where the person is signed in. */
export function SessionsSection({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const say = useText('security');
  return (
    <section className="section stack" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{say('sessions.title')}</h2>
      <p>{say('sessions.text')}</p>
      <ul className="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <button className="button" name="do" value="end-others">
            {say('sessions.endOthers')}
          </button>
        </Form>
      )}
    </section>
  );
}

function SessionRow({ session }: { readonly session: OwnSession }) {
  const say = useText('security');
  const device = session.device || say('sessions.unknown');
  return (
    <li className="row">
      <span>
        <strong>{device}</strong>{' '}
        {session.current && <span className="label label-state">{say('sessions.this')}</span>}
        <br />
        <span className="small soft">
          {say('sessions.since')} <LocalTime of={session.since} with="day" /> · {say('sessions.seen')}{' '}
          <LocalTime of={session.lastSeenAt} with="day" />
        </span>
      </span>
      {!session.current && (
        <Form method="post">
          <input type="hidden" name="do" value="end-session" />
          <input type="hidden" name="id" value={session.id} />
          <button className="button" aria-label={say('sessions.endNamed', { device })}>
            {say('sessions.end')}
          </button>
        </Form>
      )}
    </li>
  );
}
