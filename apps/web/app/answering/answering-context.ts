import { useOutletContext } from 'react-router';
import { type AnsweringAssessment } from '../graphql/answering.operations.server';
import { type PlacedQuestion } from './answer';
import { type AnswerState, type AnswerStore } from './answer-store';

/** What the answering frame hands to the question inside it. */
export interface AnsweringFrame {
  readonly assessment: AnsweringAssessment;
  readonly questions: readonly PlacedQuestion[];
  readonly store: AnswerStore;
  readonly state: AnswerState;
}

/** The frame around the question. */
export function useAnsweringFrame(): AnsweringFrame {
  return useOutletContext<AnsweringFrame>();
}
