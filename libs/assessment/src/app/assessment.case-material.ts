import { localize, type Locale } from '#libs/kernel';
import { CaseMaterial, SuppliesCaseMaterial, TOPICS, type MaterialItem } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import type { RecordedAnswer } from '../domain/answer.js';
import type { QuestionDocument, QuestionnaireDocument } from '../domain/questionnaire/index.js';
import { ResultRepository } from '../persistence/result.repository.js';
import { QuestionnaireService } from './questionnaire.service.js';

/** Nobody reads more suggestions. */
const MOST_ITEMS = 500;

/** What an authority answered, noted and linked in what it submitted last, as suggestions for a case study. */
@Injectable()
@SuppliesCaseMaterial()
export class AssessmentCaseMaterial extends CaseMaterial {
  constructor(
    private readonly results: ResultRepository,
    private readonly questionnaires: QuestionnaireService,
  ) {
    super();
  }

  async ofAuthority(authorityId: string, locale: Locale): Promise<readonly MaterialItem[]> {
    const items: MaterialItem[] = [];
    for (const { id, questionnaireVersionId, answers } of await this.results.standingOf(authorityId)) {
      const { document } = await this.questionnaires.byId(questionnaireVersionId);
      items.push(...materialOf({ resultId: id, document, answers, locale }));
    }
    return items.slice(0, MOST_ITEMS);
  }
}

interface Submitted {
  readonly resultId: string;
  readonly document: QuestionnaireDocument;
  readonly answers: readonly RecordedAnswer[];
  readonly locale: Locale;
}

/** In the order of the questionnaire. Links and notes come before what was merely chosen. */
function materialOf({ resultId, document, answers, locale }: Submitted): MaterialItem[] {
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const said: MaterialItem[] = [];
  const chosen: MaterialItem[] = [];
  for (const { id: topicId, indicators } of document.topics)
    for (const question of indicators.flatMap(({ questions }) => questions)) {
      const answer = given.get(question.id);
      if (answer === undefined) continue;
      const about = {
        topic: TOPICS.find((topic) => topic === topicId) ?? null,
        question: localize(question.prompt, locale, document.sourceLocale).text,
      };
      const idOf = (part: string): string => `${resultId}/${question.id}/${part}`;
      if (answer.note) said.push({ ...about, id: idOf('note'), note: answer.note, link: null });
      for (const { id, title, url } of answer.evidence)
        said.push({ ...about, id: idOf(id), note: null, link: { title: title || url, url } });
      const option = optionOf(question, answer);
      if (option) {
        const note = localize(option.text, locale, document.sourceLocale).text;
        chosen.push({ ...about, id: idOf('answer'), note, link: null });
      }
    }
  return [...said, ...chosen];
}

function optionOf({ options }: QuestionDocument, { choice }: RecordedAnswer) {
  return choice?.kind === 'option' ? options.find(({ id }) => id === choice.optionId) : undefined;
}
