import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { Form } from 'react-router';
import { ContentText } from '../components/content-text';
import { useText } from '../i18n/use-text';
import { BLANK, isWebAddress, type AnswerDraft, type PlacedQuestion } from './answer';
import { AnswerDetails } from './answer-details';
import { type Refusal } from './answer-refusal';
import { useAnsweringFrame } from './answering-context';
import { Choices } from './choices';
import { SaveState } from './save-state';
import { type Conflict } from './answer-store';
import { useAnswerKeys } from './use-answer-keys';
import { useGoingOn } from './use-going-on';

// Hardly ever needed, hence not among what every question loads.
const ConflictView = lazy(() => import('./conflict-view'));

interface Props {
  readonly placed: PlacedQuestion;
  /** What a form without a script brought back because something has to be mended first. */
  readonly returned: AnswerDraft | null;
  readonly refusal: Refusal | null;
  readonly conflict: Conflict | null;
}

/** One question with its answer. Every change is sent at once; the form works all the same without a script. */
export function QuestionView({ placed, returned, refusal, conflict }: Props) {
  const { questions, store, state } = useAnsweringFrame();
  const { question } = placed;
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useAnswerKeys(form);
  useFocusAfterMove(heading, question.id);

  const { answer, version, change, told } = useShownAnswer(question.id, returned, refusal);
  const going = useGoingOn(placed, answer, form);
  const liveConflict = state.conflicts[question.id];
  const openConflict = liveConflict ?? conflict;
  return (
    <div className="stack">
      <QuestionHead placed={placed} total={questions.length} heading={heading} />
      {openConflict !== null && (
        <Suspense>
          <ConflictView
            question={question}
            conflict={openConflict}
            action={going.pathTo(placed)}
            decide={
              liveConflict && {
                keep: () => store.keepMine(question.id),
                take: () => store.takeTheirs(question.id),
              }
            }
          />
        </Suspense>
      )}
      <Form
        key={question.id}
        method="post"
        ref={form}
        className="answer-form stack"
        onSubmit={going.submit}
        noValidate
      >
        {told?.field === null && <Notice text={told.message} />}
        <DefaultButton />
        <HiddenFields version={version} next={going.after} back={going.before} />
        <Choices
          question={question}
          answer={answer}
          refusal={told?.field === 'reason' ? told.message : undefined}
          onChange={change}
        />
        <AnswerDetails
          answer={answer}
          linkFault={answer.evidence.some(({ url }) => !isWebAddress(url))}
          refusal={told}
          onChange={change}
        />
        <Foot hasBack={going.before !== undefined} isLast={going.after === undefined} />
      </Form>
    </div>
  );
}

// What came back in a form stands until something is changed by a script that took over since.
function useShownAnswer(questionId: string, returned: AnswerDraft | null, refusal: Refusal | null) {
  const { store, state } = useAnsweringFrame();
  const kept = state.answers[questionId] ?? BLANK;
  const [before] = useState(kept);
  const open = kept === before ? returned : null;
  const change = (changed: Partial<AnswerDraft>, delayMs?: number): void =>
    store.change(questionId, { ...open, ...changed }, delayMs);
  return { answer: open ?? kept, version: kept.version, change, told: open === null ? null : refusal };
}

// A screen reader hears the new question after a move, since the page around it stays the same; not on arrival.
function useFocusAfterMove(heading: RefObject<HTMLHeadingElement | null>, questionId: string): void {
  const shown = useRef(questionId);
  useEffect(() => {
    if (shown.current !== questionId) heading.current?.focus({ preventScroll: true });
    shown.current = questionId;
  }, [heading, questionId]);
}

function Notice({ text }: { readonly text: string }) {
  return (
    <p className="notice notice-warn" role="alert">
      {text}
    </p>
  );
}

interface HeadProps {
  readonly placed: PlacedQuestion;
  readonly total: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function QuestionHead({ placed, total, heading }: HeadProps) {
  const say = useText('answering');
  const { assessment } = useAnsweringFrame();
  const { question, number, topicId } = placed;
  const topic = assessment.questionnaire.topics.find(({ id }) => id === topicId);
  const mims = question.mims.map((mim) => say('question.mim', { number: mim.number, edition: mim.edition }));
  return (
    <div className="stack-tight">
      <p className="small soft">
        {topic !== undefined && <ContentText of={topic.name} />} · {say('question.number', { number, total })}
      </p>
      <h1 className="question-title" ref={heading} tabIndex={-1}>
        <ContentText of={question.prompt} />
      </h1>
      <p className="soft">
        <ContentText of={question.hint} />
        {mims.length > 0 && ` ${say('question.related', { mims: mims.join(', ') })}`}
      </p>
      <p className="small soft">{say('question.rule')}</p>
      <details key={question.id} className="question-about">
        <summary>{say('question.why')}</summary>
        <p>
          <ContentText of={question.why} />
        </p>
      </details>
    </div>
  );
}

interface HiddenProps {
  readonly version: number;
  readonly next: PlacedQuestion | undefined;
  readonly back: PlacedQuestion | undefined;
}

function HiddenFields({ version, next, back }: HiddenProps) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="next" value={next?.question.id ?? ''} />
      <input type="hidden" name="back" value={back?.question.id ?? ''} />
    </>
  );
}

// Enter presses the first button of a form, which must never be the one that clears the answer or goes back.
function DefaultButton() {
  return <button className="visually-hidden" name="intent" value="next" tabIndex={-1} aria-hidden="true" />;
}

interface FootProps {
  readonly hasBack: boolean;
  readonly isLast: boolean;
}

function Foot({ hasBack, isLast }: FootProps) {
  const say = useText('answering');
  const { state } = useAnsweringFrame();
  return (
    <>
      <div className="answer-foot">
        <div className="actions answer-buttons">
          {hasBack && (
            <button className="button" name="intent" value="back">
              {say('go.back')}
            </button>
          )}
          <button className="button button-main" name="intent" value="next">
            {isLast ? say('go.check') : say('go.next')}
          </button>
        </div>
        <SaveState status={state.status} savedAt={state.savedAt} refusal={state.refusal} />
      </div>
      <p className="small soft" id="question-keys">
        {say('question.keys')}
      </p>
    </>
  );
}
