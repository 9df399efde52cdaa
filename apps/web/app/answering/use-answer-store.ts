import { useEffect, useState, useSyncExternalStore } from 'react';
import { useHref } from 'react-router';
import { type AnsweringAssessment } from '../graphql/answering.operations.server';
import { answersByQuestion } from './answer';
import { saveInput } from './answer-form';
import { AnswerStore, type AnswerState } from './answer-store';
import { SaveQueue, type Keep, type QueuedAnswer } from './save-queue';
import { type SaveReply } from './save-reply';

const NOWHERE: Keep = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

function storageOf(): Keep {
  try {
    return typeof window === 'undefined' ? NOWHERE : window.localStorage;
  } catch {
    // Reading the property alone fails where the browser forbids storage.
    return NOWHERE;
  }
}

async function sendTo(address: string, assessmentId: string, queued: QueuedAnswer): Promise<SaveReply> {
  const { questionId, answer, expectedVersion } = queued;
  const response = await fetch(address, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(saveInput(assessmentId, questionId, answer, expectedVersion)),
  });
  if (response.status >= 500 || response.status === 429)
    throw new Error(`The hub answered ${response.status}.`);
  return (await response.json()) as SaveReply;
}

/** The store of the answers of one assessment, and its state. */
export function useAnswerStore(assessment: AnsweringAssessment): { store: AnswerStore; state: AnswerState } {
  const address = useHref(`/assessments/${assessment.id}/answers`);
  const [store] = useState(() => {
    const send = (queued: QueuedAnswer): Promise<SaveReply> => sendTo(address, assessment.id, queued);
    const queue = new SaveQueue(`hub:answers:${assessment.id}`, send, storageOf());
    return new AnswerStore(answersByQuestion(assessment.answers), queue);
  });
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  useEffect(() => {
    store.resume();
    const flush = (): void => void store.settled();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [store]);
  return { store, state };
}
