import { Form } from 'react-router';
import { Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { type CaseQuestion } from '../graphql/cases.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { type CaseReturned } from './case-panel.server';

const LONGEST_QUESTION = 1_000;
const LONGEST_ANSWER = 3_000;

interface Props {
  readonly of: CaseQuestion;
  readonly action: string;
}

function Asked({ of: { askedAt, askedBy, askedFor, question } }: { readonly of: CaseQuestion }) {
  const say = useText('cases');
  const { day } = useFormat();
  const who = [askedBy, askedFor?.name].filter((part) => part).join(', ');
  return (
    <>
      <p className="as-typed">
        <strong>{question}</strong>
      </p>
      <p className="small soft">
        {say('questions.asked', { who: who || say('questions.member'), day: day(askedAt) })}
      </p>
    </>
  );
}

/** A question that was answered. */
export function Question({ action, mayRemove, of }: Props & { readonly mayRemove: boolean }) {
  const say = useText('cases');
  const { day } = useFormat();
  return (
    <article className="case-question">
      <Asked of={of} />
      <p className="as-typed">{of.answer}</p>
      {of.answeredAt !== null && (
        <p className="small soft">{say('questions.answered', { day: day(of.answeredAt) })}</p>
      )}
      {mayRemove && (
        <Form method="post" action={action} className="no-print">
          <input type="hidden" name="part" value="remove" />
          <input type="hidden" name="id" value={of.id} />
          <button className="button">{say('questions.remove')}</button>
        </Form>
      )}
    </article>
  );
}

/** A question that waits for those who tell the case. Nobody else reads it. */
export function OpenQuestion({
  action,
  of,
  returned,
}: Props & { readonly returned: CaseReturned | undefined }) {
  const say = useText('cases');
  const back = returned?.part === 'answer' && returned.id === of.id ? returned : undefined;
  const field = `answer-${of.id}`;
  return (
    <article className="case-question card no-print">
      <Asked of={of} />
      <Form method="post" action={action} className="form">
        {back && <FormFaults faults={[{ field, message: back.message }]} />}
        <input type="hidden" name="part" value="answer" />
        <input type="hidden" name="id" value={of.id} />
        <Field id={field} label={say('questions.yourAnswer')} help={say('questions.answerHelp')}>
          <textarea
            className="input"
            id={field}
            name="text"
            rows={4}
            required
            maxLength={LONGEST_ANSWER}
            aria-describedby={`${field}-help`}
            defaultValue={back?.text ?? ''}
          />
        </Field>
        <button className="button">{say('questions.answer')}</button>
      </Form>
    </article>
  );
}

interface AskProps {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly action: string;
  readonly returned: CaseReturned | undefined;
}

/** Asks those who tell the case. */
export function AskForm({ action, authorities, returned }: AskProps) {
  const say = useText('cases');
  const back = returned?.part === 'ask' ? returned : undefined;
  return (
    <Form method="post" action={action} className="form no-print">
      {back && <FormFaults faults={[{ field: 'case-question', message: back.message }]} />}
      <input type="hidden" name="part" value="ask" />
      <Field id="case-question" label={say('questions.ask')} help={say('questions.askHelp')}>
        <textarea
          className="input"
          id="case-question"
          name="text"
          rows={3}
          required
          minLength={10}
          maxLength={LONGEST_QUESTION}
          aria-describedby="case-question-help"
          defaultValue={back?.text ?? ''}
        />
      </Field>
      {authorities.length > 0 && (
        <Field id="case-question-for" label={say('questions.for')}>
          <select className="input" id="case-question-for" name="authorityId">
            <option value="">{say('questions.forNone')}</option>
            {authorities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <label className="checkbox-line">
        <input type="checkbox" name="showName" />
        <span>{say('questions.showName')}</span>
      </label>
      <button className="button">{say('questions.send')}</button>
    </Form>
  );
}
