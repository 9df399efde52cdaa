import { Link, useLocation } from 'react-router';
import { LocalTime } from '../components/local-time';
import { useText } from '../i18n/use-text';
import { type AnswerState } from './answer-store';

const TONE: Partial<Record<AnswerState['status'], string>> = {
  saving: ' saved-waiting',
  incomplete: ' saved-waiting',
  offline: ' saved-trouble',
  conflict: ' saved-trouble',
  closed: ' saved-trouble',
  refused: ' saved-trouble',
  'signed-out': ' saved-trouble',
};

/** Where saving stands, always in words. */
export function SaveState({ status, savedAt, refusal }: Pick<AnswerState, 'status' | 'savedAt' | 'refusal'>) {
  const say = useText('answering');
  const { pathname } = useLocation();
  return (
    <p className={`saved${TONE[status] ?? ''}`} role="status">
      {status === 'idle' || status === 'saved' ? (
        savedAt !== null && (
          <>
            ✓ {say('saved.at')} <LocalTime of={savedAt} />
          </>
        )
      ) : (
        <>
          {say(`saved.${status}`)}
          {refusal !== null && ` ${refusal}`}
          {status === 'signed-out' && (
            <>
              {' '}
              <Link to={`/sign-in?next=${pathname}`}>{say('saved.signIn')}</Link>
            </>
          )}
        </>
      )}
    </p>
  );
}
