import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { type Eligibility } from '../graphql/funding.types';
import { useText } from '../i18n/use-text';
import { type PanelProps } from '../knowledge/panel';
import { type CallForMe, type CallReturned } from './call-panel.server';
import { DeadlineLine } from './deadline-line';
import { AnswerLabel } from './eligibility-view';
import { ForWhomLinks } from './for-whom';
import { PursuitForm } from './pursuit-form';
import { SendForm } from './send-form';
import { Steps } from './steps';

/** What the page of a call says to its reader. */
export type CallPanelProps = PanelProps<CallForMe, CallReturned>;

/** Above the text: until when, and whether one's own authority may apply, rule by rule. */
export function CallAnswer({ item, data: { done, eligibility, mine, times } }: CallPanelProps) {
  const say = useText('funding');
  return (
    <section className="card stack-tight call-answer" id="you" aria-labelledby="you-title">
      <h2 id="you-title">
        {mine === null ? say('you.title') : say('you.titleFor', { name: mine.chosen.name })}
      </h2>
      {done !== null && (
        <p className="notice" role="status">
          {say(`done.${done}`)}
        </p>
      )}
      {times !== null && <DeadlineLine of={times} />}
      {mine === null ? (
        <p>
          {say('anonymous')}{' '}
          <Link to={`/sign-in?next=${encodeURIComponent(item.address)}`}>{say('anonymous.link')}</Link>
        </p>
      ) : (
        <ForWhomLinks of={mine} hrefOf={(id) => `${item.address}?for=${id}#you`} />
      )}
      {eligibility !== null && times?.standing === 'PAST' && <p>{say('you.past')}</p>}
      {eligibility !== null && <Answer of={eligibility} />}
    </section>
  );
}

function Answer({ of: { answer, rules } }: { readonly of: Eligibility }) {
  const say = useText('funding');
  return (
    <>
      <p>
        <AnswerLabel of={answer} /> {say(rules.length === 0 ? 'you.noRules' : `you.${answer}`)}
      </p>
      {rules.length > 0 && (
        <ul className="rule-answers">
          {rules.map(({ key, quote, answer: says, missing }) => (
            <li key={key}>
              <AnswerLabel of={says} />
              <blockquote className="rule-quote">
                <ContentText of={quote} />
              </blockquote>
              {missing.map((fact) => (
                <p key={fact} className="small soft">
                  {say(`missing.${fact}` as 'missing.REGION')}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <p className="small soft">{say('you.caution')}</p>
    </>
  );
}

/** Below the text: how far the authority is, what it noted so far, and the page for a colleague. */
export function CallPipeline({ data, returned }: CallPanelProps) {
  const say = useText('funding');
  const { colleagues, mine, pursuit, times, today } = data;
  const isPast = times?.standing === 'PAST';
  if (mine === null) return null;
  const noteBack = returned?.part === 'note' ? returned : undefined;
  const sendBack = returned?.part === 'send' ? returned : undefined;
  return (
    <div className="no-print stack-wide">
      <section className="reading-part" aria-labelledby="pipeline">
        <h2 id="pipeline">{say('note.title', { name: mine.chosen.name })}</h2>
        <p className="soft">{say(isPast ? 'note.leadPast' : 'note.lead')}</p>
        {pursuit !== null && <Steps of={pursuit.steps} />}
        <PursuitForm
          authorityId={mine.chosen.id}
          pursuit={noteBack?.current ?? pursuit}
          returned={noteBack}
          today={today}
          first={isPast ? 'APPLIED' : 'INTERESTED'}
        />
        <p>
          <Link to={`/funding/pipeline?authority=${mine.chosen.id}`}>{say('pipeline.link')}</Link>
        </p>
      </section>
      <section className="reading-part" aria-labelledby="send">
        <h2 id="send">{say('send.title')}</h2>
        {colleagues.length === 0 ? (
          <p>
            {say('send.nobody')}{' '}
            <Link to={`/community/authorities/${mine.chosen.id}/stewards`}>{say('send.invite')}</Link>
          </p>
        ) : (
          <SendForm authorityId={mine.chosen.id} colleagues={colleagues} returned={sendBack} />
        )}
      </section>
    </div>
  );
}
