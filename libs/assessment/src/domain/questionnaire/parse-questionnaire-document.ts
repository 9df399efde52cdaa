import { pathText, plainReason, readYaml, schemaFaults, type Parsed, type PlacedFault } from '#libs/platform';
import { questionnaireDocumentSchema, type QuestionnaireDocument } from './questionnaire-document.schema.js';
import { ruleFaults } from './questionnaire.rules.js';

/** More faults than this help nobody. */
const MAX_FAULTS = 200;

/**
 * Reads a questionnaire document (YAML, of which JSON is a part). Either it fits, or every fault is listed with its path,
 * its line and how to mend it, in the order of the file. A file that cannot be read at all says only why.
 */
export function parseQuestionnaireDocument(text: string): Parsed<QuestionnaireDocument> {
  const content = readYaml(text);
  if (!content.ok) return { ok: false, faults: content.faults.slice(0, MAX_FAULTS) };

  const parsed = questionnaireDocumentSchema.safeParse(content.value, { error: plainReason });
  const faults = withoutEchoes([
    ...(parsed.success ? [] : schemaFaults(parsed.error)),
    ...ruleFaults(content.value),
  ]);
  if (parsed.success && faults.length === 0) return { ok: true, document: parsed.data };
  const placed = faults.map(({ path, reason }) => ({
    path: pathText(path),
    reason,
    line: content.lineOf(path),
  }));
  return { ok: false, faults: placed.sort((a, b) => a.line - b.line).slice(0, MAX_FAULTS) };
}

/** The first fault of each place: what follows there is mostly the same mistake seen by another rule. */
function withoutEchoes(faults: readonly PlacedFault[]): PlacedFault[] {
  return [...new Map([...faults].reverse().map((fault) => [pathText(fault.path), fault])).values()].reverse();
}
