import { type ChartRow } from '../components/charts/chart-row';
import {
  type ResultQuestionnaire,
  type ResultTopic,
  type Scores,
  type TopicScore,
  type TranslatedText,
} from '../graphql/types';

/** A topic of a result with what is said about it. */
export interface TopicRow extends ChartRow {
  readonly description: TranslatedText;
  readonly spread: number | null;
  readonly gap: number | null;
  readonly answered: number;
  readonly applicable: number;
  /** One or two plain phrases: what is strong, what is weak, or that nothing stands out. */
  readonly phrases: readonly TranslatedText[];
}

/** An indicator that stands out. */
export interface Standout {
  readonly id: string;
  readonly name: TranslatedText;
  readonly topic: TranslatedText;
  readonly score: number;
}

/** Which topics the headline speaks of. */
export interface Headline {
  readonly kind: 'both' | 'strong' | 'weak' | 'even' | 'none';
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

// A grain below 0.4, since 3.4 - 3.0 comes out as 0.3999….
const STANDS_OUT_BY = 0.4 - 1e-9;
const STRONG_FROM = 3.5;
const WEAK_UP_TO = 2.5;
const NAMED_STRONG = 2;
const NAMED_WEAK = 1;
const LISTED = 3;

/** The topics in the order of the questionnaire. */
export function topicRows(questionnaire: ResultQuestionnaire, scores: Scores): TopicRow[] {
  return questionnaire.topics.flatMap((topic) => {
    const score = scores.topics.find(({ id }) => id === topic.id);
    return score === undefined ? [] : [topicRow(topic, score)];
  });
}

function topicRow(topic: ResultTopic, score: TopicScore): TopicRow {
  const { target, minimum, maximum, spread, gap, answered, applicable } = score;
  const facts = { target, minimum, maximum, spread, gap, answered, applicable };
  const { id, name, description } = topic;
  return { id, name: name.text, description, score: score.score, ...facts, phrases: phrasesOf(topic, score) };
}

function phrasesOf(topic: ResultTopic, score: TopicScore): TranslatedText[] {
  const ranked = rankedIndicators(topic, score);
  const best = ranked[0];
  const worst = ranked.at(-1);
  const strong = best !== undefined && best.score >= STRONG_FROM ? [best.indicator.strong] : [];
  const weak = worst !== undefined && worst.score <= WEAK_UP_TO ? [worst.indicator.weak] : [];
  const phrases = [...strong, ...weak];
  return phrases.length === 0 && score.score !== null ? [topic.middle] : phrases;
}

function rankedIndicators(topic: ResultTopic, score: TopicScore) {
  const scored = topic.indicators.flatMap((indicator) => {
    const found = score.indicators.find(({ id }) => id === indicator.id)?.score ?? null;
    return found === null ? [] : [{ indicator, score: found }];
  });
  return scored.sort((one, other) => other.score - one.score);
}

/** The indicators with the highest and with the lowest scores, at most three each and none in both lists. */
export function standouts(
  questionnaire: ResultQuestionnaire,
  scores: Scores,
): { readonly strongest: readonly Standout[]; readonly weakest: readonly Standout[] } {
  const all = questionnaire.topics.flatMap((topic) => {
    const score = scores.topics.find(({ id }) => id === topic.id);
    if (score === undefined) return [];
    return rankedIndicators(topic, score).map((ranked) => ({
      id: `${topic.id}/${ranked.indicator.id}`,
      name: ranked.indicator.name,
      topic: topic.name,
      score: ranked.score,
    }));
  });
  const ranked = all.sort((one, other) => other.score - one.score);
  const count = Math.min(LISTED, Math.floor(ranked.length / 2));
  return { strongest: ranked.slice(0, count), weakest: count === 0 ? [] : ranked.slice(-count).reverse() };
}

/** Whether the headline speaks of strong topics, of a weak one, of both, or of an even picture. */
export function headlineOf(
  rows: readonly Pick<TopicRow, 'name' | 'score'>[],
  overall: number | null,
): Headline {
  if (overall === null) return { kind: 'none', strong: [], weak: [] };
  const scored = rows.flatMap(({ name, score }) =>
    score === null ? [] : [{ name, ahead: score - overall }],
  );
  const ranked = scored.sort((one, other) => other.ahead - one.ahead);
  const strong = ranked.filter(({ ahead }) => ahead >= STANDS_OUT_BY).slice(0, NAMED_STRONG);
  const weak = ranked.filter(({ ahead }) => ahead <= -STANDS_OUT_BY).slice(-NAMED_WEAK);
  const names = { strong: strong.map(({ name }) => name), weak: weak.map(({ name }) => name) };
  if (strong.length > 0 && weak.length > 0) return { kind: 'both', ...names };
  if (strong.length > 0) return { kind: 'strong', ...names };
  return weak.length > 0 ? { kind: 'weak', ...names } : { kind: 'even', ...names };
}
