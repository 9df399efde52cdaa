import { isLocale } from '#libs/kernel';
import type { PlacedFault } from '#libs/platform';
import type { QuestionDocument, QuestionnaireDocument } from './questionnaire-document.schema.js';

/** All questions, in the order of the questionnaire. */
export function questionsOf({ topics }: QuestionnaireDocument): QuestionDocument[] {
  return topics.flatMap(({ indicators }) => indicators.flatMap(({ questions }) => questions));
}

/** How many questions there are, answered or not. */
export function questionCount(document: QuestionnaireDocument): number {
  return questionsOf(document).length;
}

/** Nobody reads five statements and decides in less. */
const SECONDS_PER_QUESTION = 10;
/** The last step of the scale, where the last level ends. */
const HIGHEST = 5;
/** Properties that hold a text for readers, in every language it exists in. */
const TEXT_PROPERTIES: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'name', 'meaning', 'description', 'middle', 'strong', 'weak'],
  ...['prompt', 'help', 'hint', 'why', 'text', 'advice'],
]);

type Group = Readonly<Record<string, unknown>>;

/** A part of a document that may be broken elsewhere, with its place. */
interface Part {
  readonly group: Group;
  readonly path: readonly PropertyKey[];
}

/**
 * What the parts of a document are to each other and should not be: ids used twice, levels and points out of order, texts
 * missing in the source language. Works on what a file holds, sound or not, so that these faults show beside all others.
 */
export function ruleFaults(content: unknown): PlacedFault[] {
  const document: Part = { group: groupOf(content), path: [] };
  const indicators = parts(document, 'topics').flatMap((topic) => parts(topic, 'indicators'));
  const questions = indicators.flatMap((indicator) => parts(indicator, 'questions'));
  const fields = parts(document, 'general');
  return [
    ...minuteFaults(document, questions.length),
    ...levelFaults(parts(document, 'levels')),
    ...fields.flatMap(fieldFaults),
    ...[parts(document, 'levels'), fields, parts(document, 'topics'), indicators, questions].flatMap(
      repeatedIds,
    ),
    ...[...fields, ...questions].flatMap((part) => repeatedIds(parts(part, 'options'))),
    ...questions.flatMap((question) => pointFaults(parts(question, 'options'))),
    ...textFaults(content, document.group['sourceLocale']),
  ];
}

function groupOf(value: unknown): Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {};
}

function parts({ group, path }: Part, name: string): Part[] {
  const list = group[name];
  if (!Array.isArray(list)) return [];
  return list.map((item, at) => ({ group: groupOf(item), path: [...path, name, at] }));
}

function fault({ path }: Part, property: string, reason: string): PlacedFault {
  return { path: [...path, property], reason };
}

function minuteFaults(document: Part, questions: number): PlacedFault[] {
  const { from, to } = groupOf(document.group['minutes']);
  const path = ['minutes', 'to'];
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  if (from > to) return [{ path, reason: 'The longest time is shorter than the shortest one. Swap them.' }];
  if (to * 60 >= questions * SECONDS_PER_QUESTION) return [];
  return [
    { path, reason: `${questions} questions cannot be answered in ${to} minutes. Give the real time.` },
  ];
}

function levelFaults(levels: readonly Part[]): PlacedFault[] {
  const faults = levels.flatMap((level, at): PlacedFault[] => {
    const [before, upTo] = [levels[at - 1]?.group['upTo'], level.group['upTo']];
    if (typeof before !== 'number' || typeof upTo !== 'number' || upTo > before) return [];
    return [fault(level, 'upTo', `Levels ascend: this one must end above ${before}.`)];
  });
  const last = levels.at(-1);
  if (last === undefined || last.group['upTo'] === HIGHEST) return faults;
  return [...faults, fault(last, 'upTo', 'The last level ends at 5, so that every score has one.')];
}

function fieldFaults(field: Part): PlacedFault[] {
  const { kind, options } = field.group;
  if (kind === 'choice' && options === undefined) {
    return [fault(field, 'options', 'A choice needs options. Add at least two.')];
  }
  if ((kind === 'number' || kind === 'text') && options !== undefined) {
    return [fault(field, 'options', 'Only a choice has options. Remove them, or make it a choice.')];
  }
  return [];
}

function repeatedIds(siblings: readonly Part[]): PlacedFault[] {
  const seen = new Set<unknown>();
  return siblings.flatMap((part): PlacedFault[] => {
    const { id } = part.group;
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault(part, 'id', `The id “${id}” is used before. Give this one another.`)];
  });
}

function pointFaults(options: readonly Part[]): PlacedFault[] {
  return options.flatMap((option, at): PlacedFault[] => {
    const [before, points] = [options[at - 1]?.group['points'], option.group['points']];
    if (typeof before !== 'number' || typeof points !== 'number' || points > before) return [];
    return [fault(option, 'points', 'Options go up: each has more points than the one before.')];
  });
}

function textFaults(value: unknown, source: unknown, path: readonly PropertyKey[] = []): PlacedFault[] {
  if (!isLocale(source)) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => textFaults(item, source, [...path, at]));
  return Object.entries(groupOf(value)).flatMap(([name, inner]): PlacedFault[] => {
    const place = [...path, name];
    if (!TEXT_PROPERTIES.has(name)) return textFaults(inner, source, place);
    if (inner === undefined || inner !== groupOf(inner) || Object.hasOwn(inner, source)) return [];
    return [{ path: [...place, source], reason: `The text is missing in the source language (${source}).` }];
  });
}
