import { useText } from '../i18n/use-text';
import { type MaterialTopic } from './new-case.server';

interface Props {
  readonly topics: readonly MaterialTopic[];
  readonly ticked: readonly string[];
}

/** What the authority wrote in its assessments; each tick lets one thing into the draft, and nothing else of it goes there. */
export function CaseMaterialChoice({ topics, ticked }: Props) {
  const say = useText('submit');
  const count = topics.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <details className="card case-material" open={ticked.length > 0}>
      <summary>{say('material.title', { count })}</summary>
      <p>{say('material.text')}</p>
      {topics.map(({ topic, entries }) => (
        <fieldset key={topic} className="form-group">
          <legend>{topic || say('material.other')}</legend>
          {entries.map(({ id, question, note, link }) => (
            <label key={id} className="radio-line">
              <input type="checkbox" name="material" value={id} defaultChecked={ticked.includes(id)} />
              <span>
                <strong>{question}</strong>
                {note !== null && <span className="material-said as-typed">{note}</span>}
                {link !== null && (
                  <span className="material-said">
                    {link.title} <span className="soft small code-line">{link.url}</span>
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
