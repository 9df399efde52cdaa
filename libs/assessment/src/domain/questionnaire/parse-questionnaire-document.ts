import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { pathText, schemaFaults, type DocumentFault, type Parsed } from '../document-fault.js';
import { questionnaireDocumentSchema, type QuestionnaireDocument } from './questionnaire-document.schema.js';
import { ruleFaults } from './questionnaire.rules.js';

/** The largest document that is read, in characters. */
const MAX_LENGTH = 2_000_000;
/** More faults than this help nobody. */
const MAX_FAULTS = 200;

/**
 * Reads a questionnaire document (YAML, of which JSON is a part). Either it fits, or every fault is listed with its path,
 * its line and how to mend it. YAML references (`*name`) are refused: they can unfold a small file into a huge one.
 */
export function parseQuestionnaireDocument(text: string): Parsed<QuestionnaireDocument> {
  if (text.length > MAX_LENGTH) {
    return refused([{ path: '', reason: `The document is longer than ${MAX_LENGTH} characters.` }]);
  }
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (yaml.errors.length > 0) {
    return refused(
      yaml.errors.map(({ message, pos }) => ({
        path: '',
        reason: message,
        line: lines.linePos(pos[0]).line,
      })),
    );
  }
  const content = plainContent(yaml);
  if (!content.ok) return refused([{ path: '', reason: content.reason }]);

  const parsed = questionnaireDocumentSchema.safeParse(content.value);
  const faults = parsed.success ? ruleFaults(parsed.data) : schemaFaults(parsed.error);
  if (parsed.success && faults.length === 0) return { ok: true, document: parsed.data };
  return refused(
    faults.map(({ path, reason }) => ({ path: pathText(path), reason, line: lineOf(yaml, path, lines) })),
  );
}

function refused(faults: readonly DocumentFault[]): Parsed<QuestionnaireDocument> {
  return { ok: false, faults: faults.slice(0, MAX_FAULTS) };
}

function plainContent(yaml: Document): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: yaml.toJS({ maxAliasCount: 0 }) as unknown };
  } catch {
    return { ok: false, reason: 'YAML references (&name and *name) are not read. Write the text out.' };
  }
}

/** The line of a place, or of the nearest thing around it: what is missing has no line of its own. */
function lineOf(yaml: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
