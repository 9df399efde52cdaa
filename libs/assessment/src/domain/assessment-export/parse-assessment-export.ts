import { pathText, plainReason, schemaFaults, type Parsed } from '#libs/platform';
import { exportFaults } from './assessment-export.rules.js';
import { assessmentExportSchema, type AssessmentExport } from './assessment-export.schema.js';

/** The largest export that is read, in characters: what fits a request beside its envelope. */
const MAX_LENGTH = 900_000;
/** More faults than this help nobody. */
const MAX_FAULTS = 200;

/**
 * Reads an exported assessment. Either it fits, or every fault is listed with its path. Whether the answers fit their
 * questionnaire is for the reader of the questionnaire to say.
 */
export function parseAssessmentExport(text: string): Parsed<AssessmentExport> {
  if (text.length > MAX_LENGTH) return refused('The file is too large to be one assessment.');
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('This is no JSON. Choose the JSON file that an assessment was downloaded as.');
  }
  const parsed = assessmentExportSchema.safeParse(content, { error: plainReason });
  const faults = parsed.success ? exportFaults(parsed.data) : schemaFaults(parsed.error);
  if (parsed.success && faults.length === 0) return { ok: true, document: parsed.data };
  const placed = faults.map(({ path, reason }) => ({ path: pathText(path), reason }));
  return { ok: false, faults: placed.slice(0, MAX_FAULTS) };
}

function refused(reason: string): Parsed<AssessmentExport> {
  return { ok: false, faults: [{ path: '', reason }] };
}
