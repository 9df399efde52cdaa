import { Link } from 'react-router';
import { type MyBodies } from './my-bodies.server';
import { useText } from '../i18n/use-text';
import { bodyPath } from './body-path';

/** What the person should know about the authorities they act for, asked for, or may want to ask for. */
export function MyBodiesNotes({
  of: { stewardships, joinRequests, suggestedAuthorities },
}: {
  readonly of: MyBodies;
}) {
  const say = useText('stewards');
  const alone = stewardships.filter(({ activeStewards, wantedStewards }) => activeStewards < wantedStewards);
  const waiting = joinRequests.filter(({ state }) => state === 'OPEN');
  return (
    <>
      {alone.map(({ body }) => (
        <p key={body.id} className="notice notice-warn">
          {say('mine.alone', { body: body.name })}{' '}
          <Link to={`${bodyPath(body)}/stewards`}>{say('mine.invite')}</Link>
        </p>
      ))}
      {waiting.map(({ id, body }) => (
        <p key={id} className="notice">
          {say('mine.waiting', { body: body.name })}
        </p>
      ))}
      {suggestedAuthorities.map(({ id, name }) => (
        <p key={id} className="notice">
          {say('mine.suggested', { body: name })}{' '}
          <Link to={`/community/authorities/${id}`}>{say('mine.ask', { body: name })}</Link>
        </p>
      ))}
      {stewardships.length === 0 && (
        <p className="actions">
          <Link className="button button-main" to="/community">
            {say('find.link')}
          </Link>
          <span className="soft">{say('find.text')}</span>
        </p>
      )}
    </>
  );
}
