import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { type CaseReuse } from '../graphql/cases.operations.server';
import { useText } from '../i18n/use-text';
import { type CaseReturned } from './case-panel.server';

const LONGEST_CHANGE = 2_000;

interface LineProps {
  readonly of: CaseReuse;
  readonly action: string;
  /** Whether the reader acts for the authority that says it. */
  readonly isOwn: boolean;
}

/** An authority that did it again, and what it changed. */
export function ReuseLine({ action, isOwn, of: { authority, changed, id, since } }: LineProps) {
  const say = useText('cases');
  return (
    <li>
      <p>
        {authority === null ? (
          say('reuse.hidden')
        ) : (
          <Link to={`/community/authorities/${authority.id}`}>{authority.name}</Link>
        )}{' '}
        <span className="small soft">{say('reuse.since', { since })}</span>
      </p>
      <p className="as-typed">{changed}</p>
      {isOwn && (
        <Form method="post" action={action} className="no-print">
          <input type="hidden" name="part" value="withdraw" />
          <input type="hidden" name="id" value={id} />
          <button className="button">{say('reuse.withdraw')}</button>
        </Form>
      )}
    </li>
  );
}

interface FormProps {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly action: string;
  readonly returned: CaseReturned | undefined;
}

/** “We reused it.” Saying it again changes what was said. */
export function ReuseForm({ action, authorities, returned }: FormProps) {
  const say = useText('cases');
  const back = returned?.part === 'reuse' ? returned : undefined;
  return (
    <details className="no-print" open={back !== undefined}>
      <summary>{say('reuse.add')}</summary>
      <Form method="post" action={action} className="form">
        {back && <FormFaults faults={[{ field: 'reuse-changed', message: back.message }]} />}
        <input type="hidden" name="part" value="reuse" />
        <Field id="reuse-for" label={say('reuse.for')}>
          <select className="input" id="reuse-for" name="authorityId">
            {authorities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="reuse-changed" label={say('reuse.changed')} help={say('reuse.changedHelp')}>
          <textarea
            className="input"
            id="reuse-changed"
            name="text"
            rows={3}
            required
            maxLength={LONGEST_CHANGE}
            aria-describedby="reuse-changed-help"
            defaultValue={back?.text ?? ''}
          />
        </Field>
        <Field id="reuse-since" label={say('reuse.when')} help={say('reuse.whenHelp')}>
          <input
            className="input"
            id="reuse-since"
            name="since"
            required
            maxLength={10}
            aria-describedby="reuse-since-help"
            defaultValue={back?.since ?? ''}
          />
        </Field>
        <button className="button button-main">{say('reuse.save')}</button>
      </Form>
    </details>
  );
}
