import { Form } from 'react-router';
import { useText } from '../i18n/use-text';
import { PartyName } from './named';
import { type Mandate, type Rights } from './types';
import { useTerm } from './use-term';

interface Props {
  readonly mandate: Mandate;
  readonly rights: Rights;
  readonly viewerId: string;
  /** The reader acts for the authority that holds it. */
  readonly isOwn: boolean;
}

/** A mandate with what the reader may do about it. */
export function MandateRow({ mandate, rights, viewerId, isOwn }: Props) {
  const say = useText('groups');
  const term = useTerm();
  const { id, role, state, holder, person } = mandate;
  const gives = rights.appointsChairs || (role === 'DELEGATE' && rights.appointsDelegates);
  return (
    <li className="stack-tight">
      <p>
        <strong>{say(`role.${role}`)}</strong>
        {': '}
        {role !== 'LEAD' && `${person?.name ?? say('mandates.vacant')}, `}
        <PartyName of={holder} />
      </p>
      <p className="small soft">
        {term(mandate)}
        {state !== 'CURRENT' && ` · ${say(`term.${state}`)}`}
      </p>
      {state !== 'PAST' && (gives || isOwn) && (
        <Form method="post" className="actions">
          <input type="hidden" name="mandate" value={id} />
          {gives && mandate.until !== null && (
            <button className="button" name="intent" value="renew">
              {say('mandates.renew')}
            </button>
          )}
          {isOwn && person?.id !== viewerId && (
            <button className="button" name="intent" value="mine">
              {say('mandates.mine')}
            </button>
          )}
          <label>
            <span className="small">{say('mandates.endReason')}</span>
            <input className="input input-short" name="reason" maxLength={500} />
          </label>
          <button className="button" name="intent" value="end">
            {say('mandates.end')}
          </button>
        </Form>
      )}
    </li>
  );
}
