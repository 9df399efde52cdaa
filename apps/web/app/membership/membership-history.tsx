import { LocalTime } from '../components/local-time';
import { type Membership } from '../graphql/membership.types';
import { useText } from '../i18n/use-text';

/** Every step of a membership, oldest first. */
export function MembershipHistory({ steps }: Pick<Membership, 'steps'>) {
  const say = useText('membership');
  if (steps.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{say('overview.history')}</h2>
      <ol className="rows">
        {steps.map(({ id, at, action, by, note }) => (
          <li key={id}>
            <strong>{say(`overview.step.${action}`)}</strong>{' '}
            <span className="soft">
              <LocalTime of={at} with="day" />,{' '}
              {by === null ? say('overview.byGone') : say('overview.by', { name: by })}
            </span>
            {note !== '' && <p>{say('overview.reason', { reason: note })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
