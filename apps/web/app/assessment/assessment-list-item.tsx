import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { TrustLabel } from '../components/trust-label';
import { type ListedAssessment } from '../graphql/assessment.operations.server';
import { useFormat } from '../i18n/use-format';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';
import { StateLabel } from './state-label';

/** One assessment of the list with what to do next. */
export function AssessmentListItem({ assessment }: { readonly assessment: ListedAssessment }) {
  const say = useText('assessment');
  const { day } = useFormat();
  const score = useScore();
  const { id, period, questionnaire, scores, state, updatedAt, submissionCount } = assessment;
  const { overall } = scores;
  const total = overall.applicable + overall.notApplicable;
  const answered = overall.answered + overall.notApplicable;
  const isOpen = state === 'DRAFT';
  return (
    <li className="row">
      <div>
        <p className="row-title">
          <Link to={`/assessments/${id}`}>
            <ContentText of={questionnaire.title} /> {period}
          </Link>
        </p>
        <p className="crumbs">
          <StateLabel of={{ state, submissionCount }} />
          <TrustLabel label={questionnaire.label} />
          <span>
            {say('list.answered', { answered, total })} · {say('list.changed', { day: day(updatedAt) })}
          </span>
        </p>
      </div>
      <div className="actions">
        {overall.score !== null && <span className="overall-score numbers">{score(overall.score)}</span>}
        <Link className="button" to={`/assessments/${id}/${isOpen ? 'questions' : 'result'}`}>
          {isOpen ? say('list.continue') : say('list.result')}
          <span className="visually-hidden">
            : {questionnaire.title.text} {period}
          </span>
        </Link>
      </div>
    </li>
  );
}
