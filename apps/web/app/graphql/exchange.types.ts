/** Something at a place of a file, and what to do. */
export interface KnowledgeImportRemark {
  readonly row: number | null;
  readonly column: string | null;
  readonly letters: string | null;
  readonly reason: string;
}

/** What becomes of a row of a file. */
export interface KnowledgeImportRow {
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'FAULTY';
}
