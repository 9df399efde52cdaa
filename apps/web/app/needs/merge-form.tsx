import { Form } from 'react-router';
import { Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { useText } from '../i18n/use-text';
import { type NeedLoaded, type NeedReturned } from './need-panel.server';

const LONGEST_REASON = 500;

interface Props {
  readonly others: NeedLoaded['others'];
  readonly returned: NeedReturned | undefined;
  readonly action: string;
}

/** For chairs: makes this need a part of another one, whose address takes its place. */
export function MergeForm({ action, others, returned }: Props) {
  const say = useText('needs');
  const back = returned?.part === 'merge' ? returned : undefined;
  return (
    <section className="reading-part no-print" aria-labelledby="merge">
      <h2 id="merge">{say('merge.title')}</h2>
      <p>{say('merge.lead')}</p>
      <Form method="post" action={action} className="form">
        {back && <FormFaults faults={[{ field: 'merge-reason', message: back.message }]} />}
        <input type="hidden" name="part" value="merge" />
        <Field id="merge-into" label={say('merge.into')}>
          <select className="input" id="merge-into" name="into">
            {others.map(({ id, title }) => (
              <option key={id} value={id} lang={title.locale}>
                {title.text}
              </option>
            ))}
          </select>
        </Field>
        <Field id="merge-reason" label={say('merge.reason')} help={say('merge.reasonHelp')}>
          <input
            className="input"
            id="merge-reason"
            name="text"
            required
            maxLength={LONGEST_REASON}
            aria-describedby="merge-reason-help"
            defaultValue={back?.text ?? ''}
          />
        </Field>
        <button className="button">{say('merge.button')}</button>
      </Form>
    </section>
  );
}
