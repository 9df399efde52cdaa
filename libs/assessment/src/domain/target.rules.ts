import type { AssessmentScores } from '#libs/scoring';

/** Targets by topic id, as scoring takes them. */
export function targetsById(targets: readonly { topicId: string; score: number }[]): Record<string, number> {
  return Object.fromEntries(targets.map(({ topicId, score }) => [topicId, score]));
}

type WithTarget = { readonly id: string; readonly score: number | null; readonly target: number | null };

/**
 * Kept scores, held against the targets of another scoring of the same answers. Only target and gap change:
 * gap = target - score, as in libs/scoring.
 */
export function withTargetsOf(kept: AssessmentScores, today: AssessmentScores): AssessmentScores {
  const topicsToday = new Map(today.topics.map((topic) => [topic.id, topic]));
  return {
    ...kept,
    overall: aimedAt(kept.overall, today.overall.target),
    topics: kept.topics.map((topic) => {
      const target = topicsToday.get(topic.id)?.target ?? null;
      const indicators = topic.indicators.map((indicator) => aimedAt(indicator, target));
      return { ...aimedAt(topic, target), indicators };
    }),
  };
}

function aimedAt<S extends WithTarget>(score: S, target: number | null): S {
  return { ...score, target, gap: target === null || score.score === null ? null : target - score.score };
}
