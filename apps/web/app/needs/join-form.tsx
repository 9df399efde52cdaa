import { Form } from 'react-router';
import { Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { useText } from '../i18n/use-text';
import { type NeedReturned } from './need-panel.server';

const LONGEST_WHY = 500;

interface JoinProps {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly returned: NeedReturned | undefined;
  readonly action: string;
}

/** “We need this too.” */
export function JoinForm({ action, authorities, returned }: JoinProps) {
  const say = useText('needs');
  const back = returned?.part === 'join' ? returned : undefined;
  return (
    <Form method="post" action={action} className="form no-print">
      {back && <FormFaults faults={[{ field: 'need-why', message: back.message }]} />}
      <input type="hidden" name="part" value="join" />
      <Field id="need-for" label={say('join.for')}>
        <select className="input" id="need-for" name="authorityId">
          {authorities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="need-why" label={say('join.why')} help={say('join.whyHelp')}>
        <input
          className="input"
          id="need-why"
          name="text"
          maxLength={LONGEST_WHY}
          aria-describedby="need-why-help"
          defaultValue={back?.text ?? ''}
        />
      </Field>
      <button className="button button-main">{say('join.button')}</button>
    </Form>
  );
}

interface LeaveProps {
  readonly authority: { readonly id: string; readonly name: string };
  readonly action: string;
}

/** Takes back that an authority needs it. */
export function LeaveForm({ action, authority }: LeaveProps) {
  const say = useText('needs');
  return (
    <Form method="post" action={action} className="actions no-print">
      <input type="hidden" name="part" value="leave" />
      <input type="hidden" name="authorityId" value={authority.id} />
      <button className="button">{say('leave.button', { name: authority.name })}</button>
    </Form>
  );
}
