import { Form } from 'react-router';
import { type Membership } from '../graphql/membership.types';
import { pathIn } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { MembershipStateLabel } from './state-label';

interface Props {
  readonly membership: Membership;
  /** The public address of the site. */
  readonly origin: string;
}

/** Signing together with other towns: inviting them, and how far each of them is. */
export function JointPart({ membership, origin }: Props) {
  const say = useText('membership');
  const { locale } = useSite();
  const { joint, actions } = membership;
  const isOpen = actions.includes('DECIDE');
  if (joint === null && !isOpen) return null;
  return (
    <section className="card">
      <h2>{say('joint.title')}</h2>
      {joint === null ? (
        <>
          <p>{say('joint.text')}</p>
          <Form method="post">
            <button className="button" name="intent" value="open-joint">
              {say('joint.open')}
            </button>
          </Form>
        </>
      ) : (
        <>
          <p>{say('joint.members', { lead: joint.leadName })}</p>
          <ul className="plain-list">
            {joint.members.map(({ name, state }) => (
              <li key={name}>
                {name} <MembershipStateLabel state={state} />
              </li>
            ))}
          </ul>
          <p>{say('joint.link')}</p>
          <p>
            <code className="hash">{`${origin}${pathIn(locale, `/declaration/join/${joint.code}`)}`}</code>
          </p>
        </>
      )}
    </section>
  );
}
