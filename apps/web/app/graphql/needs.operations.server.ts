import { type TypedNeed } from '../needs/need-form-data';
import { type NeedPurpose } from '../needs/need-limits';
import { type NeedVerdict } from '../needs/verdicts';
import { operation } from './document.server';
import { type TranslatedText } from './types';

/** An authority by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** An authority that needs it. */
export interface NeedSupporter {
  readonly authority: Named;
  readonly country: string;
  readonly why: string;
  readonly raised: boolean;
}

/** Something that says that it answers a need. */
export interface NeedAnswer {
  readonly item: { readonly address: string; readonly kind: string; readonly title: TranslatedText };
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly voices: readonly {
    readonly authority: Named;
    readonly verdict: NeedVerdict;
    readonly note: string;
  }[];
}

/** What is known of a need beside its text. */
export interface NeedStanding {
  readonly supportCount: number;
  readonly countries: readonly string[];
  readonly isSolved: boolean;
  readonly supporters: readonly NeedSupporter[];
  readonly mine: readonly NeedSupporter[];
  readonly answers: readonly NeedAnswer[];
  readonly mayCurate: boolean;
}

const SUPPORTER = 'authority { id name } country why raised';

export const NeedStandingQuery = operation<
  {
    viewer: { readonly authorities: readonly Named[] } | null;
    knowledgeItem: { readonly need: NeedStanding | null } | null;
  },
  { address: string }
>(`
  query NeedStanding($address: String!) {
    viewer { authorities { id name } }
    knowledgeItem(address: $address) {
      need {
        supportCount countries isSolved mayCurate
        supporters { ${SUPPORTER} }
        mine { ${SUPPORTER} }
        answers {
          item { address kind title { text locale } } yes partly no
          voices { authority { id name } verdict note }
        }
      }
    }
  }
`);

export const JoinNeed = operation<
  { joinNeed: { readonly address: string } },
  { input: { needId: string; authorityId: string; why: string } }
>(`mutation JoinNeed($input: JoinNeedInput!) { joinNeed(input: $input) { address } }`);

/** A need that may say what somebody is about to say. */
export interface SimilarNeed {
  readonly id: string;
  readonly address: string;
  readonly title: TranslatedText;
  readonly summary: TranslatedText;
  readonly need: {
    readonly supportCount: number;
    readonly mine: readonly { readonly authority: Named }[];
  } | null;
}

export const SimilarNeedsQuery = operation<{ similarNeeds: readonly SimilarNeed[] }, { title: string }>(`
  query SimilarNeeds($title: String!) {
    similarNeeds(title: $title) {
      id address title { text locale } summary { text locale } need { supportCount mine { authority { id name } } }
    }
  }
`);

export const RaiseNeed = operation<
  { raiseNeed: string },
  { input: Omit<TypedNeed, 'purpose'> & { readonly purpose: NeedPurpose } }
>(`mutation RaiseNeed($input: RaiseNeedInput!) { raiseNeed(input: $input) }`);

export const LeaveNeed = operation<
  { leaveNeed: { readonly id: string } },
  { needId: string; authorityId: string }
>(
  `mutation LeaveNeed($needId: ID!, $authorityId: ID!) { leaveNeed(needId: $needId, authorityId: $authorityId) { id } }`,
);

export const OtherNeedsQuery = operation<
  {
    needs: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly title: TranslatedText };
      }[];
    };
  },
  { text: string | null }
>(`
  query OtherNeeds($text: String) {
    needs(filter: { text: $text }, first: 50) { edges { node { id title { text locale } } } }
  }
`);

export const MergeNeeds = operation<
  { mergeNeeds: { readonly address: string } },
  { input: { intoId: string; ids: readonly string[]; reason: string } }
>(`mutation MergeNeeds($input: MergeNeedsInput!) { mergeNeeds(input: $input) { address } }`);

/** What the holder of a link from a mail is asked. */
export interface NeedQuestion {
  readonly need: { readonly address: string; readonly title: TranslatedText } | null;
  readonly item: { readonly address: string; readonly title: TranslatedText } | null;
  readonly authority: Named | null;
  readonly verdict: NeedVerdict | null;
}

export const NeedQuestionQuery = operation<{ needQuestion: NeedQuestion | null }, { token: string }>(`
  query NeedQuestion($token: String!) {
    needQuestion(token: $token) {
      need { address title { text locale } }
      item { address title { text locale } }
      authority { id name }
      verdict
    }
  }
`);

export const AnswerNeedQuestion = operation<
  { answerNeedQuestion: boolean },
  { input: { token: string; verdict: NeedVerdict; note: string; named: boolean } }
>(`mutation AnswerNeedQuestion($input: AnswerNeedQuestionInput!) { answerNeedQuestion(input: $input) }`);
