import { FormFields } from '../curation/form/form-fields';
import { type FieldView } from '../curation/form/form-view';
import { useText } from '../i18n/use-text';
import { caseParts, type CasePart } from './layout';

/** The ten questions of a case, each with its fields. */
export function CaseQuestions({ fields }: { readonly fields: readonly FieldView[] }) {
  const say = useText('submit');
  const { parts, rest } = caseParts(fields);
  const shown = rest.filter(({ type }) => type !== 'fixed');
  return (
    <>
      <FormFields fields={rest.filter(({ type }) => type === 'fixed')} />
      {parts.map((part) => (
        <Question key={part.name} part={part} />
      ))}
      {shown.length > 0 && (
        <details className="question-more">
          <summary>{say('write.more')}</summary>
          <div className="question">
            <FormFields fields={shown} />
          </div>
        </details>
      )}
    </>
  );
}

function Question({ part: { name, number, fields } }: { readonly part: CasePart }) {
  const say = useText('submit');
  const isAlone = fields.length === 1;
  return (
    <section
      className={isAlone ? 'question question-alone' : 'question'}
      aria-labelledby={`question-${name}`}
    >
      <h2 id={`question-${name}`}>
        {number !== null && <span className="question-number numbers">{number}</span>}
        {say(`question.${name}`)}
      </h2>
      <FormFields fields={fields} />
    </section>
  );
}
