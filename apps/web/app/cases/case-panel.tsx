import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { type PanelProps } from '../knowledge/panel';
import { useWords } from '../knowledge/use-words';
import { AskForm, OpenQuestion, Question } from './case-questions';
import { type CaseLoaded, type CaseReturned } from './case-panel.server';
import { ReuseForm, ReuseLine } from './case-reuses';

/** What the page of a case says about its life to its reader. */
export type CasePanelProps = PanelProps<CaseLoaded, CaseReturned>;

/** Below the text of a case: who did it again and what they changed. */
export function CaseReuses({
  action,
  data: { done, reuseCount, reuses, work },
  item,
  returned,
}: CasePanelProps) {
  const say = useText('cases');
  return (
    <section className="reading-part" aria-labelledby="life">
      <h2 id="life">{say('reuse.title', { count: reuseCount })}</h2>
      {done !== null && (
        <p className="notice" role="status">
          {say(`done.${done}`)}
        </p>
      )}
      {reuses.length === 0 && <p>{say('reuse.none')}</p>}
      {reuses.length > 0 && (
        <ul className="rows">
          {reuses.map((reuse) => (
            <ReuseLine
              key={reuse.id}
              of={reuse}
              action={action}
              isOwn={work?.reuses.some(({ id }) => id === reuse.id) ?? false}
            />
          ))}
        </ul>
      )}
      {work === null && (
        <p className="no-print">
          {say('reuse.stranger')}{' '}
          <Link to={`/sign-in?next=${encodeURIComponent(item.address)}`}>{say('signIn')}</Link>
        </p>
      )}
      {work !== null && work.reusers.length > 0 && (
        <ReuseForm authorities={work.reusers} action={action} returned={returned} />
      )}
    </section>
  );
}

/** Questions to those who tell the case, and their answers. */
export function CaseQuestions({ action, data: { questions, work }, item, returned }: CasePanelProps) {
  const say = useText('cases');
  return (
    <section className="reading-part" aria-labelledby="questions">
      <h2 id="questions">{say('questions.title')}</h2>
      {questions.length === 0 && <p>{say('questions.none')}</p>}
      {questions.map((question) => (
        <Question key={question.id} of={question} action={action} mayRemove={work?.mayRemove ?? false} />
      ))}
      {work?.openQuestions.map((question) => (
        <OpenQuestion key={question.id} of={question} action={action} returned={returned} />
      ))}
      {work === null ? (
        <p className="no-print">
          {say('questions.stranger')}{' '}
          <Link to={`/sign-in?next=${encodeURIComponent(item.address)}`}>{say('signIn')}</Link>
        </p>
      ) : (
        !work.mayAnswer && <AskForm authorities={work.authorities} action={action} returned={returned} />
      )}
    </section>
  );
}

/** What cases cost, by the size of the authority: a table, since the bands are its chart. */
export function CaseCosts({ data: { costs } }: CasePanelProps) {
  const say = useText('cases');
  const words = useWords();
  const rows = costs.rows.filter(({ known }) => known > 0);
  if (rows.length === 0) return null;
  return (
    <section className="reading-part" aria-labelledby="costs">
      <h2 id="costs">{say('costs.title')}</h2>
      <p className="soft">{say('costs.lead')}</p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('costs.size')}</th>
              {costs.bands.map((band) => (
                <th key={band} scope="col">
                  {words.choice('cost', band)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ counts, size }) => (
              <tr key={size}>
                <th scope="row">{words.choice('size', size)}</th>
                {costs.bands.map((band, at) => (
                  <td key={band} className="numbers" data-label={words.choice('cost', band)}>
                    {counts[at] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
