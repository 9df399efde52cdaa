import type { QuestionDocument, QuestionnaireDocument } from './questionnaire-document.schema.js';

/** Something that is wrong between parts that are each well-formed. */
export interface RuleFault {
  readonly path: PropertyKey[];
  readonly reason: string;
}

/** All questions, in the order of the questionnaire. */
export function questionsOf({ topics }: QuestionnaireDocument): QuestionDocument[] {
  return topics.flatMap(({ indicators }) => indicators.flatMap(({ questions }) => questions));
}

/** What a well-formed document still breaks: ids used twice, levels out of order, texts missing in the source language. */
export function ruleFaults(document: QuestionnaireDocument): RuleFault[] {
  return [
    ...minuteFaults(document),
    ...levelFaults(document),
    ...generalFaults(document),
    ...idFaults(document),
    ...pointFaults(document),
    ...textFaults(document, document.sourceLocale),
  ];
}

function minuteFaults({ minutes }: QuestionnaireDocument): RuleFault[] {
  if (minutes.from <= minutes.to) return [];
  return [
    { path: ['minutes', 'to'], reason: 'The longest time is shorter than the shortest one. Swap them.' },
  ];
}

function levelFaults({ levels }: QuestionnaireDocument): RuleFault[] {
  const order = levels.flatMap(({ upTo }, at): RuleFault[] => {
    const before = levels[at - 1]?.upTo;
    if (before === undefined || upTo > before) return [];
    return [{ path: ['levels', at, 'upTo'], reason: `Levels ascend: this one must end above ${before}.` }];
  });
  const last = levels.length - 1;
  if (levels[last]?.upTo === 5) return order;
  return [
    ...order,
    { path: ['levels', last, 'upTo'], reason: 'The last level ends at 5, so that every score has one.' },
  ];
}

function generalFaults({ general }: QuestionnaireDocument): RuleFault[] {
  return general.flatMap(({ kind, options }, at): RuleFault[] => {
    if (kind === 'choice' && !options)
      return [{ path: ['general', at, 'options'], reason: 'A choice needs options.' }];
    if (kind !== 'choice' && options)
      return [{ path: ['general', at, 'options'], reason: 'Only a choice has options.' }];
    return [];
  });
}

type Placed = readonly [id: string, path: PropertyKey[]];

function idFaults(document: QuestionnaireDocument): RuleFault[] {
  const { levels, general, topics } = document;
  const indicators: Placed[] = [];
  const questions: Placed[] = [];
  const optionGroups: Placed[][] = [];
  topics.forEach((topic, t) =>
    topic.indicators.forEach((indicator, i) => {
      const place = ['topics', t, 'indicators', i];
      indicators.push([indicator.id, place]);
      indicator.questions.forEach((question, q) => {
        questions.push([question.id, [...place, 'questions', q]]);
        optionGroups.push(placed(question.options, [...place, 'questions', q, 'options']));
      });
    }),
  );
  const fieldOptions = general.map(({ options = [] }, at) => placed(options, ['general', at, 'options']));
  const groups = [
    placed(levels, ['levels']),
    placed(general, ['general']),
    placed(topics, ['topics']),
    indicators,
    questions,
    ...optionGroups,
    ...fieldOptions,
  ];
  return groups.flatMap(repeated);
}

function placed(items: readonly { id: string }[], path: PropertyKey[]): Placed[] {
  return items.map(({ id }, at) => [id, [...path, at]]);
}

function repeated(items: readonly Placed[]): RuleFault[] {
  const seen = new Set<string>();
  return items.flatMap(([id, path]): RuleFault[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: [...path, 'id'], reason: `The id “${id}” is used before. Give this one another.` }];
  });
}

function pointFaults({ topics }: QuestionnaireDocument): RuleFault[] {
  return topics.flatMap(({ indicators }, t) =>
    indicators.flatMap(({ questions }, i) =>
      questions.flatMap(({ options }, q) =>
        options.flatMap(({ points }, o): RuleFault[] => {
          if (o === 0 || points > options[o - 1]!.points) return [];
          const path = ['topics', t, 'indicators', i, 'questions', q, 'options', o, 'points'];
          return [{ path, reason: 'Options go up: each has more points than the one before.' }];
        }),
      ),
    ),
  );
}

/** Every map of texts is recognised by its shape: the schema has left nothing else with language codes as keys. */
function textFaults(value: unknown, source: string, path: PropertyKey[] = []): RuleFault[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => textFaults(item, source, [...path, at]));
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.every(([key, text]) => key.length === 2 && typeof text === 'string')) {
    if (source in value) return [];
    return [{ path: [...path, source], reason: `The text is missing in the source language (${source}).` }];
  }
  return entries.flatMap(([key, inner]) => textFaults(inner, source, [...path, key]));
}
