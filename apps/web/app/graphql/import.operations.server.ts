import { operation } from './document.server';

/** What came of taking a saved assessment in. */
export type Imported =
  | { readonly __typename: 'Assessment'; readonly id: string }
  | { readonly __typename: 'AssessmentExistsError'; readonly assessmentId: string }
  | {
      readonly __typename: 'ImportRefusedError';
      readonly faults: readonly { readonly path: string; readonly reason: string }[];
    };

export const ImportAssessment = operation<
  { importAssessment: Imported },
  { input: { authorityId: string; document: string; period: string | null } }
>(`
  mutation ImportAssessment($input: ImportAssessmentInput!) {
    importAssessment(input: $input) {
      __typename
      ... on Assessment { id }
      ... on AssessmentExistsError { assessmentId }
      ... on ImportRefusedError { faults { path reason } }
    }
  }
`);
