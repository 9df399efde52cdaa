import { Form, Link } from 'react-router';
import { type StewardDesk } from '../graphql/stewards.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { bodyPath } from './body-path';

interface Props {
  readonly desk: StewardDesk;
  readonly viewerId: string;
}

/** Who acts for it now. */
export function StewardList({ desk, viewerId }: Props) {
  const say = useText('stewards');
  const { day } = useFormat();
  const { stewards, viewerActs } = desk;
  if (stewards.length === 0) return <p>{say('desk.nobody')}</p>;
  return (
    <ul className="rows">
      {stewards.map(({ personId, name, since }) => (
        <li key={personId} className="row">
          <p>
            <strong>{name}</strong>{' '}
            {personId === viewerId && <span className="label">{say('desk.you')}</span>}
            <br />
            <span className="small soft">{say('desk.since', { day: day(since) })}</span>
          </p>
          {viewerActs && personId !== viewerId && (
            <DeskButton intent="remove" id={personId} words={say('desk.remove', { name })} />
          )}
          {personId === viewerId && stewards.length > 1 && (
            <Link className="button" to={`${bodyPath(desk.body)}/stewards/leave`}>
              {say('desk.leave')}
            </Link>
          )}
          {personId === viewerId && stewards.length === 1 && (
            <p className="small soft">{say('desk.cannotLeave')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ButtonProps {
  readonly intent: string;
  readonly id: string;
  readonly words: string;
  readonly isMain?: boolean;
}

/** A form of one button. */
export function DeskButton({ intent, id, words, isMain = false }: ButtonProps) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <button className={isMain ? 'button button-main' : 'button'} name="intent" value={intent}>
        {words}
      </button>
    </Form>
  );
}
