import { pathText, schemaFaults, type Parsed } from '../document-fault.js';
import { assessmentExportSchema, type AssessmentExport } from './assessment-export.schema.js';

/** Reads an exported assessment. Either it fits, or every fault is listed with its path. */
export function parseAssessmentExport(text: string): Parsed<AssessmentExport> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    const reason = 'This is no JSON. Choose the file that “Download as JSON” gave you.';
    return { ok: false, faults: [{ path: '', reason }] };
  }
  const parsed = assessmentExportSchema.safeParse(content);
  if (parsed.success) return { ok: true, document: withoutRepetition(parsed.data) };
  return {
    ok: false,
    faults: schemaFaults(parsed.error).map(({ path, reason }) => ({ path: pathText(path), reason })),
  };
}

/** A question answered twice keeps its last answer, as a reader from top to bottom would. */
function withoutRepetition(document: AssessmentExport): AssessmentExport {
  const last = <T>(items: readonly T[], key: (item: T) => string): T[] => [
    ...new Map(items.map((item) => [key(item), item])).values(),
  ];
  return {
    ...document,
    answers: last(document.answers, ({ questionId }) => questionId),
    generalAnswers: last(document.generalAnswers, ({ fieldId }) => fieldId),
    targets: last(document.targets, ({ topicId }) => topicId),
  };
}
