import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestHub, type TestHub } from '../support/hub.js';

const QUESTIONS = `query ($edition: String!, $number: Int!) {
  questionsNamingMim(family: "mims-plus", edition: $edition, number: $number) { questionId questionnaireSlug topic { text } } }`;

describe('the questions that name a MIM', () => {
  let hub: TestHub;
  const asked = async (edition: string, number: number) =>
    (await hub.graphql(QUESTIONS, { edition, number })).data.questionsNamingMim as {
      questionId: string;
      questionnaireSlug: string;
    }[];

  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  it('are none for a MIM that no question names, and none for another edition', async () => {
    expect(await asked('9.0', 99)).toEqual([]);
    expect(await asked('5.0', 2)).toEqual([]);
  });

  it('are found in every questionnaire, each once', async () => {
    const found = await asked('9.0', 2);
    expect(new Set(found.map(({ questionnaireSlug }) => questionnaireSlug)).size).toBe(2);
    expect(
      new Set(found.map(({ questionId, questionnaireSlug }) => `${questionnaireSlug} ${questionId}`)).size,
    ).toBe(found.length);
  });
});
