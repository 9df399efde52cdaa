import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { type ResultQuestionnaire } from '../graphql/types';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';

/** How the figures of a result came about, and what its levels mean. */
export function Formula({ questionnaire }: { readonly questionnaire: ResultQuestionnaire }) {
  const say = useText('result');
  return (
    <section className="section columns columns-even" aria-labelledby="formula-title">
      <div className="stack">
        <h2 id="formula-title">{say('formula.title')}</h2>
        <p className="formula">{say('formula.text')}</p>
        <p>{say('formula.rules')}</p>
        <p>
          <Link to="/about/scoring">{say('formula.more')}</Link>
        </p>
        <p className="small soft">
          {say('formula.questionnaire', { version: questionnaire.version })} {questionnaire.sourceNote}
        </p>
      </div>
      <LevelScale levels={questionnaire.levels} />
    </section>
  );
}

function LevelScale({ levels }: Pick<ResultQuestionnaire, 'levels'>) {
  const say = useText('result');
  const score = useScore();
  return (
    <div className="stack">
      <h2>{say('levels.title')}</h2>
      <ol className="level-scale">
        {levels.map((level, at) => (
          <li key={level.id}>
            <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true">
              <rect className={`swatch-${Math.min(at + 1, 5)}`} width="16" height="16" rx="3" />
            </svg>
            <span>
              <strong>
                <ContentText of={level.name} />
              </strong>{' '}
              <span className="small soft numbers">
                {at === 0
                  ? say('levels.first', { to: score(level.upTo) })
                  : say('levels.band', { from: score(levels[at - 1]?.upTo), to: score(level.upTo) })}
              </span>
            </span>
            <span className="small soft">
              <ContentText of={level.meaning} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
