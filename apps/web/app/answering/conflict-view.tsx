import { type SyntheticEvent } from 'react';
import { Form } from 'react-router';
import { ContentText } from '../components/content-text';
import { LocalTime } from '../components/local-time';
import { type Question } from '../graphql/types';
import { useText } from '../i18n/use-text';
import { type AnswerDraft } from './answer';
import { choiceValue } from './answer-form';
import { type Conflict } from './answer-store';

interface Props {
  readonly question: Question;
  readonly conflict: Conflict;
  /** Where the form leads without a script. */
  readonly action: string;
  /** What the buttons do where the page itself knows of the conflict; else their forms are sent. */
  readonly decide: { readonly keep: () => void; readonly take: () => void } | undefined;
}

/** Two versions of one answer side by side. Nothing is overwritten until one of them is chosen. */
export default function ConflictView({ question, conflict, action, decide }: Props) {
  const say = useText('answering');
  const { theirs, answeredBy, yours } = conflict;
  const instead = (decision: (() => void) | undefined) => (event: SyntheticEvent) => {
    if (decision === undefined) return;
    event.preventDefault();
    decision();
  };
  return (
    <section className="notice notice-warn" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say('conflict.title')}</h2>
      <p>{say('conflict.text')}</p>
      <div className="versions">
        <Form method="post" action={action} className="card" onSubmit={instead(decide?.keep)}>
          <h3>{say('conflict.yours')}</h3>
          <Version question={question} answer={yours} />
          <HiddenAnswer answer={yours} version={theirs.version} />
          <button className="button button-main" name="intent" value="stay">
            {say('conflict.keep')}
          </button>
        </Form>
        <Form method="get" action={action} className="card" onSubmit={instead(decide?.take)}>
          <h3>{say('conflict.theirs', { name: answeredBy ?? say('conflict.somebody') })}</h3>
          <Version question={question} answer={theirs} />
          {theirs.savedAt !== null && (
            <p className="small soft">
              <LocalTime of={theirs.savedAt} with="day" />
            </p>
          )}
          <button className="button">{say('conflict.take')}</button>
        </Form>
      </div>
    </section>
  );
}

function Version({ question, answer }: { readonly question: Question; readonly answer: AnswerDraft }) {
  const say = useText('answering');
  const option = question.options.find(({ id }) => answer.kind === 'OPTION' && id === answer.optionId);
  return (
    <>
      <p>
        {option !== undefined && (
          <>
            <strong>{option.points}</strong> <ContentText of={option.text} />
          </>
        )}
        {answer.kind === 'NOT_APPLICABLE' && `${say('choice.notApplicable')}: ${answer.reason}`}
        {answer.kind === 'UNKNOWN' && say('choice.unknown')}
        {answer.kind === null && say('conflict.noChoice')}
      </p>
      {answer.note !== '' && <p className="soft">{answer.note}</p>}
      {answer.evidence.map(({ url, title }) => (
        <p key={url} className="soft">
          {title || url}
        </p>
      ))}
    </>
  );
}

function HiddenAnswer({ answer, version }: { readonly answer: AnswerDraft; readonly version: number }) {
  const fields = {
    version: String(version),
    choice: choiceValue(answer),
    reason: answer.reason,
    note: answer.note,
    confidence: answer.confidence ?? '',
  };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {answer.evidence.map((link, at) => (
        <span key={at} hidden>
          <input type="hidden" name="evidence-id" value={link.id ?? ''} />
          <input type="hidden" name="evidence-url" value={link.url} />
          <input type="hidden" name="evidence-title" value={link.title} />
          <input type="hidden" name="evidence-visibility" value={link.visibility} />
        </span>
      ))}
    </>
  );
}
