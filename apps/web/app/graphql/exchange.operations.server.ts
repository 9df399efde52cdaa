import { type KnowledgeImportRemark, type KnowledgeImportRow } from './exchange.types';
import { operation } from './document.server';

/** What came of a file. */
export type KnowledgeImportAnswer =
  | {
      readonly __typename: 'KnowledgeImportReport';
      readonly fileName: string;
      readonly dryRun: boolean;
      readonly broughtIn: boolean;
      readonly faultCount: number;
      readonly rows: readonly KnowledgeImportRow[];
      readonly faults: readonly KnowledgeImportRemark[];
      readonly warnings: readonly KnowledgeImportRemark[];
    }
  | { readonly __typename: 'KnowledgeImportRefused'; readonly reason: string; readonly row: number | null };

export const ImportKnowledge = operation<{ importKnowledge: KnowledgeImportAnswer }, { input: object }>(`
  mutation ImportKnowledge($input: ImportKnowledgeInput!) {
    importKnowledge(input: $input) {
      __typename
      ... on KnowledgeImportReport { fileName dryRun broughtIn faultCount rows { outcome }
        faults { row column letters reason } warnings { row column letters reason } }
      ... on KnowledgeImportRefused { reason row }
    }
  }
`);
