import { parseQuestionnaireDocument, type QuestionnaireDocument } from '../domain/questionnaire/index.js';

const texts = (text: string) => ({ en: text });

const question = (id: string, notApplicable: boolean) => ({
  id,
  prompt: texts(`About ${id}?`),
  hint: texts('Think of the last year.'),
  why: texts('Because it matters.'),
  notApplicable,
  mims: [{ family: 'mims-plus', edition: '9.0', number: 2 }],
  options: [1, 2, 3, 4, 5].map((points) => ({
    id: String(points),
    points,
    text: texts(`${id}: step ${points}`),
    advice: texts(`After step ${points}`),
  })),
});

const indicator = (id: string, questions: unknown[]) => ({
  id,
  name: texts(id),
  strong: texts(`${id} is strong`),
  weak: texts(`${id} is weak`),
  questions,
});

const topic = (id: string, indicators: unknown[]) => ({
  id,
  name: { en: id, bg: `${id} (bg)` },
  description: texts(`All about ${id}.`),
  middle: texts('Nothing stands out.'),
  indicators,
});

/** A questionnaire document small enough to break by hand: two topics, three indicators, four questions. */
export function smallDocument() {
  return {
    format: 'living-hub/questionnaire/1',
    slug: 'small',
    version: '1.0.0',
    label: 'illustrative',
    sourceLocale: 'en',
    title: texts('Small'),
    summary: texts('A small questionnaire.'),
    minutes: { from: 2, to: 4 },
    blanks: 'block',
    source: { note: 'Made for a test.', licence: 'CC BY 4.0', readOn: '2026-11-23' },
    levels: [
      { id: 'low', upTo: 2, name: texts('Low'), meaning: texts('Beginning.') },
      { id: 'high', upTo: 5, name: texts('High'), meaning: texts('Going well.') },
    ],
    general: [
      {
        id: 'size',
        kind: 'choice',
        required: true,
        prompt: texts('Size?'),
        options: [
          { id: 'small', text: texts('Small') },
          { id: 'big', text: texts('Big') },
        ],
      },
      { id: 'staff', kind: 'number', required: false, prompt: texts('Staff?') },
    ],
    topics: [
      topic('rules', [indicator('strategy', [question('owner', false), question('budget', true)])]),
      topic('data', [
        indicator('catalogue', [question('inventory', false)]),
        indicator('quality', [question('checks', true)]),
      ]),
    ],
  };
}

/** The small document, read. */
export function smallQuestionnaire(): QuestionnaireDocument {
  const parsed = parseQuestionnaireDocument(JSON.stringify(smallDocument()));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.document;
}
