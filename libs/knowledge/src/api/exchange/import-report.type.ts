import { byClass } from '#libs/platform';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ImportReport, RowOutcome } from '../../domain/exchange/import-report.js';
import type { FileRemark } from '../../domain/exchange/read-items.js';

/** What becomes of a row, as the API names it. */
export const ImportOutcomeEnum = {
  NEW: 'new',
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  FAULTY: 'faulty',
} as const satisfies Record<string, RowOutcome>;

registerEnumType(ImportOutcomeEnum, {
  name: 'KnowledgeImportOutcome',
  description: 'What becomes of a row of a file.',
});

/** Something at a place of a file. */
@ObjectType('KnowledgeImportRemark', { description: 'Something at a place of a file, and what to do.' })
export class KnowledgeImportRemarkType {
  @Field(() => Int, {
    nullable: true,
    description: 'The row as a spreadsheet shows it, or the line of a text; null for the whole file.',
  })
  row: number | null;

  @Field(() => String, { nullable: true, description: 'The name of the column: title.en.' })
  column: string | null;

  @Field(() => String, { nullable: true, description: 'The letters above the column; null in a text.' })
  letters: string | null;

  @Field(() => String)
  reason: string;
}

/** A row of a file. */
@ObjectType('KnowledgeImportRow', { description: 'A row of a file, and what becomes of it.' })
export class KnowledgeImportRowType {
  @Field(() => Int)
  row: number;

  @Field(() => String, { nullable: true, description: 'The lasting name of the item.' })
  slug: string | null;

  @Field(() => ImportOutcomeEnum)
  outcome: RowOutcome;

  @Field(() => [String], { description: 'The columns that differ from what is here.' })
  changed: readonly string[];

  @Field(() => ID, { nullable: true, description: 'The item; null where there is none yet.' })
  itemId: string | null;
}

/** What came of a file. */
@ObjectType('KnowledgeImportReport', { description: 'What came of a file, or would, row by row.' })
export class KnowledgeImportReportType {
  @Field(() => String)
  kind: string;

  @Field(() => String)
  fileName: string;

  @Field(() => String, { description: 'Of the bytes of the file, in hexadecimal digits.' })
  sha256: string;

  @Field(() => Boolean)
  dryRun: boolean;

  @Field(() => Boolean, { description: 'Whether drafts were made of the rows without faults.' })
  broughtIn: boolean;

  @Field(() => [KnowledgeImportRowType], { description: 'At most 5 000, in the order of the file.' })
  rows: readonly KnowledgeImportRowType[];

  @Field(() => [KnowledgeImportRemarkType], {
    description:
      'The first 10 000; with any of them nothing is written, unless rows with faults were to be left out.',
  })
  faults: readonly FileRemark[];

  @Field(() => Int)
  faultCount: number;

  @Field(() => [KnowledgeImportRemarkType], {
    description: 'What may be brought in, and is odd; the first 10 000.',
  })
  warnings: readonly FileRemark[];

  static of(report: ImportReport): KnowledgeImportReportType {
    return Object.assign(new KnowledgeImportReportType(), report);
  }
}

/** A file that cannot be read. */
@ObjectType('KnowledgeImportRefused', { description: 'The file cannot be read at all. Nothing was done.' })
export class KnowledgeImportRefusedType {
  @Field(() => String)
  reason: string;

  @Field(() => Int, { nullable: true, description: 'The row or line at which reading ended.' })
  row: number | null;
}

/** What bringing a file in leads to. */
export const ImportKnowledgeResult = createUnionType({
  name: 'ImportKnowledgeResult',
  types: () => [KnowledgeImportReportType, KnowledgeImportRefusedType] as const,
  resolveType: byClass(KnowledgeImportReportType),
});
