import { Link } from 'react-router';
import { ContentLanguageNote } from '../components/content-language-note';
import { ContentText } from '../components/content-text';
import { useText } from '../i18n/use-text';
import { minutesLeft } from './answer';
import { type AnsweringFrame } from './answering-context';
import { isAnswered } from './progress';

type Props = Pick<AnsweringFrame, 'assessment' | 'questions' | 'state'> & {
  readonly topicId: string | undefined;
};

/** Left of the question: how far the whole is, and a way into every topic. */
export function TopicsNav({ assessment, questions, state, topicId }: Props) {
  const say = useText('answering');
  const total = questions.length;
  const answered = questions.filter(({ question }) => isAnswered(state.answers[question.id])).length;
  const { authority, questionnaire, period, id } = assessment;
  return (
    <div>
      <div className="topics-head">
        <p className="small soft">
          <Link to={`/assessments/${id}`}>
            <ContentText of={questionnaire.title} /> {period}
          </Link>
          {authority !== null && ` · ${authority.name}`}
        </p>
        <progress className="progress" value={answered} max={total} aria-label={say('progress.label')} />
        <p className="small soft numbers">
          {say('progress.count', { answered, total })}
          {answered < total &&
            ` · ${say('progress.left', { minutes: minutesLeft(questionnaire, total - answered) })}`}
        </p>
        <ContentLanguageNote of={questionnaire.title} />
      </div>
      <details className="topics-fold">
        <summary>{say('topics.show')}</summary>
        <nav aria-label={say('topics.label')}>
          <ul className="topics">
            {questionnaire.topics.map((topic) => (
              <TopicLink
                key={topic.id}
                topic={topic}
                isHere={topic.id === topicId}
                assessmentId={id}
                questions={questions.filter((placed) => placed.topicId === topic.id)}
                answers={state.answers}
              />
            ))}
          </ul>
        </nav>
        <p>
          <Link className="button button-quiet" to={`/assessments/${id}/check`}>
            {say('topics.check')}
          </Link>
        </p>
      </details>
    </div>
  );
}

interface TopicLinkProps {
  readonly topic: AnsweringFrame['assessment']['questionnaire']['topics'][number];
  readonly isHere: boolean;
  readonly assessmentId: string;
  readonly questions: AnsweringFrame['questions'];
  readonly answers: AnsweringFrame['state']['answers'];
}

function TopicLink({ topic, isHere, assessmentId, questions, answers }: TopicLinkProps) {
  const say = useText('answering');
  const open = questions.find(({ question }) => !isAnswered(answers[question.id]));
  const answered = questions.filter(({ question }) => isAnswered(answers[question.id])).length;
  const target = open ?? questions[0];
  if (target === undefined) return null;
  return (
    <li>
      <Link
        to={`/assessments/${assessmentId}/questions/${target.question.id}`}
        aria-current={isHere ? 'step' : undefined}
      >
        <ContentText of={topic.name} />
        <span className="numbers">
          <span aria-hidden="true">{`${answered}/${questions.length}`}</span>
          <span className="visually-hidden">
            {say('topics.count', { answered, total: questions.length })}
          </span>
        </span>
      </Link>
    </li>
  );
}
