import { localize, type Locale, type LocalizedText } from '#libs/kernel';
import type { PublishedQuestionnaire } from '../app/questionnaire.service.js';
import {
  questionCount,
  toScoringQuestionnaire,
  type QuestionDocument,
  type QuestionnaireDocument,
} from '../domain/questionnaire/index.js';
import type { GeneralField, Question, Questionnaire, Topic } from './questionnaire.type.js';
import type { TranslatedText } from './translated-text.type.js';

type Translate = (text: LocalizedText) => TranslatedText;

const shown = new WeakMap<PublishedQuestionnaire, Map<Locale, Questionnaire>>();

/** A questionnaire in one language. Made once per version and language, since neither ever changes. */
export function questionnaireView(published: PublishedQuestionnaire, locale: Locale): Questionnaire {
  const views = shown.get(published) ?? new Map<Locale, Questionnaire>();
  shown.set(published, views);
  const view = views.get(locale) ?? makeView(published, locale);
  views.set(locale, view);
  return view;
}

function makeView({ id, contentHash, document }: PublishedQuestionnaire, locale: Locale): Questionnaire {
  const t: Translate = (text) => localize(text, locale, document.sourceLocale);
  return {
    id,
    contentHash,
    slug: document.slug,
    version: document.version,
    label: document.label,
    title: t(document.title),
    summary: t(document.summary),
    minutesFrom: document.minutes.from,
    minutesTo: document.minutes.to,
    blanks: document.blanks,
    questionCount: questionCount(document),
    indicatorCount: document.topics.reduce((count, { indicators }) => count + indicators.length, 0),
    sourceNote: document.source.note,
    licence: document.source.licence,
    levels: document.levels.map((level) => ({ ...level, name: t(level.name), meaning: t(level.meaning) })),
    general: document.general.map((field) => generalView(field, t)),
    topics: document.topics.map((topic) => topicView(topic, t)),
    scoringModel: JSON.stringify(toScoringQuestionnaire(document)),
  };
}

function generalView(field: QuestionnaireDocument['general'][number], t: Translate): GeneralField {
  return {
    id: field.id,
    kind: field.kind,
    required: field.required,
    prompt: t(field.prompt),
    help: field.help ? t(field.help) : null,
    options: (field.options ?? []).map(({ id, text }) => ({ id, text: t(text) })),
  };
}

function topicView(topic: QuestionnaireDocument['topics'][number], t: Translate): Topic {
  return {
    id: topic.id,
    name: t(topic.name),
    description: t(topic.description),
    middle: t(topic.middle),
    weight: topic.weight ?? 1,
    indicators: topic.indicators.map((indicator) => ({
      id: indicator.id,
      name: t(indicator.name),
      strong: t(indicator.strong),
      weak: t(indicator.weak),
      weight: indicator.weight ?? 1,
      questions: indicator.questions.map((question) => questionView(question, t)),
    })),
  };
}

function questionView(question: QuestionDocument, t: Translate): Question {
  return {
    id: question.id,
    prompt: t(question.prompt),
    hint: t(question.hint),
    why: t(question.why),
    weight: question.weight ?? 1,
    notApplicable: question.notApplicable,
    mims: question.mims,
    options: question.options.map((option) => ({
      ...option,
      text: t(option.text),
      advice: t(option.advice),
    })),
  };
}
