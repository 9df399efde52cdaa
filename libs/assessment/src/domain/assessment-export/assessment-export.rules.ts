import type { PlacedFault } from '#libs/platform';
import type { AssessmentExport, ExportedAnswer } from './assessment-export.schema.js';

/** What a well-formed export still breaks: something answered twice, answers that say two things at once. */
export function exportFaults({ answers, generalAnswers, targets }: AssessmentExport): PlacedFault[] {
  return [
    ...repeated(
      'answers',
      'questionId',
      answers.map(({ questionId }) => questionId),
    ),
    ...repeated(
      'generalAnswers',
      'fieldId',
      generalAnswers.map(({ fieldId }) => fieldId),
    ),
    ...repeated(
      'targets',
      'topicId',
      targets.map(({ topicId }) => topicId),
    ),
    ...answers.flatMap((answer, at) =>
      answerFaults(answer).map(({ path, reason }) => ({ path: ['answers', at, ...path], reason })),
    ),
  ];
}

function repeated(list: string, property: string, ids: readonly string[]): PlacedFault[] {
  return ids.flatMap((id, at): PlacedFault[] =>
    ids.indexOf(id) === at
      ? []
      : [{ path: [list, at, property], reason: `“${id}” stands here twice. Keep the entry that is right.` }],
  );
}

function answerFaults({ kind, optionId, reason }: ExportedAnswer): PlacedFault[] {
  const faults: PlacedFault[] = [];
  if (kind === 'option' && optionId === null) {
    faults.push({ path: ['optionId'], reason: 'An answer of the kind option names its option.' });
  }
  if (kind !== 'option' && optionId !== null) {
    faults.push({
      path: ['optionId'],
      reason: 'Only an answer of the kind option names one. Put null here.',
    });
  }
  if (kind !== 'not-applicable' && reason !== null) {
    faults.push({ path: ['reason'], reason: 'Only “not-applicable” has a reason. Move it to the note.' });
  }
  return faults;
}
