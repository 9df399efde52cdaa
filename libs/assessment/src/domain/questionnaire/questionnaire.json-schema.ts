import { z } from 'zod';
import { questionnaireDocumentSchema } from './questionnaire-document.schema.js';

/**
 * The form of a questionnaire document as JSON Schema (2020-12), for editors and other tools. It is published as
 * content/schemas/questionnaire-1.schema.json. Order and uniqueness are beyond it: an import checks those as well.
 */
export function questionnaireJsonSchema(): Record<string, unknown> {
  const { $schema, ...form } = z.toJSONSchema(questionnaireDocumentSchema, { io: 'input' });
  return {
    $schema,
    $id: 'urn:living-hub:schema:questionnaire:1',
    title: 'Questionnaire document of the Living Hub, format 1',
    ...form,
  };
}
