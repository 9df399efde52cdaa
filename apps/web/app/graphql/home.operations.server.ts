import { operation } from './document.server';
import { type TranslatedText } from './types';

export const HomeQuery = operation<
  {
    questionnaire: {
      readonly scoringModel: string;
      readonly minutesFrom: number;
      readonly minutesTo: number;
      readonly questionCount: number;
      readonly topics: readonly { readonly id: string; readonly name: TranslatedText }[];
    };
    signatories: { readonly totalCount: number };
    cases: { readonly totalCount: number };
  },
  { slug: string }
>(`
  query Home($slug: String!) {
    questionnaire(slug: $slug) {
      scoringModel minutesFrom minutesTo questionCount topics { id name { text locale } }
    }
    signatories(first: 1) { totalCount }
    cases: knowledge(filter: { kind: "case-study" }, first: 1) { totalCount }
  }
`);
