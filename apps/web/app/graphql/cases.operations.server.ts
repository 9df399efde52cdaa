import { operation } from './document.server';

/** An authority by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** That an authority did again what a case tells. */
export interface CaseReuse {
  readonly id: string;
  readonly authority: Named | null;
  readonly changed: string;
  readonly since: string;
}

/** A question to those who tell a case. */
export interface CaseQuestion {
  readonly id: string;
  readonly question: string;
  readonly askedAt: string;
  readonly askedBy: string | null;
  readonly askedFor: Named | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** What the reader may do about a case. */
export interface CaseWork {
  readonly mayAnswer: boolean;
  readonly mayRemove: boolean;
  readonly authorities: readonly Named[];
  readonly reusers: readonly Named[];
  readonly reuses: readonly CaseReuse[];
  readonly openQuestions: readonly CaseQuestion[];
}

/** What cases cost in authorities of one size. */
export interface CaseCostRow {
  readonly size: string;
  readonly counts: readonly number[];
  readonly known: number;
  readonly unknown: number;
}

const REUSE = 'id authority { id name } changed since';
const QUESTION = 'id question askedAt askedBy askedFor { id name } answer answeredAt';

export const CaseLifeQuery = operation<
  {
    knowledgeItem: {
      readonly reuseCount: number;
      readonly reuses: readonly CaseReuse[];
      readonly questions: readonly CaseQuestion[];
    } | null;
    caseCosts: { readonly bands: readonly string[]; readonly rows: readonly CaseCostRow[] };
  },
  { address: string }
>(`
  query CaseLife($address: String!) {
    knowledgeItem(address: $address) { reuseCount reuses { ${REUSE} } questions { ${QUESTION} } }
    caseCosts { bands rows { size counts known unknown } }
  }
`);

export const CaseWorkQuery = operation<{ caseWork: CaseWork }, { itemId: string }>(`
  query CaseWork($itemId: ID!) {
    caseWork(itemId: $itemId) {
      mayAnswer mayRemove authorities { id name } reusers { id name } reuses { ${REUSE} } openQuestions { ${QUESTION} }
    }
  }
`);

export const SaveCaseReuse = operation<
  { saveCaseReuse: { readonly id: string } },
  { input: { itemId: string; authorityId: string; changed: string; since: string } }
>(`mutation SaveCaseReuse($input: SaveCaseReuseInput!) { saveCaseReuse(input: $input) { id } }`);

export const WithdrawCaseReuse = operation<{ withdrawCaseReuse: string }, { id: string }>(
  `mutation WithdrawCaseReuse($id: ID!) { withdrawCaseReuse(id: $id) }`,
);

export const AskCaseQuestion = operation<
  { askCaseQuestion: { readonly id: string } },
  { input: { itemId: string; question: string; authorityId: string | null; showName: boolean } }
>(`mutation AskCaseQuestion($input: AskCaseQuestionInput!) { askCaseQuestion(input: $input) { id } }`);

export const AnswerCaseQuestion = operation<
  { answerCaseQuestion: { readonly __typename: string } },
  { input: { id: string; answer: string } }
>(
  `mutation AnswerCaseQuestion($input: AnswerCaseQuestionInput!) { answerCaseQuestion(input: $input) { __typename } }`,
);

export const RemoveCaseQuestion = operation<{ removeCaseQuestion: string }, { id: string }>(
  `mutation RemoveCaseQuestion($id: ID!) { removeCaseQuestion(id: $id) }`,
);
