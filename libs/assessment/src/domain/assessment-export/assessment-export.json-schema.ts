import { z } from 'zod';
import { assessmentExportSchema } from './assessment-export.schema.js';

/**
 * The form of an exported assessment as JSON Schema (2020-12), for whoever reads exports with other tools. It is published
 * as content/schemas/assessment-1.schema.json.
 */
export function assessmentExportJsonSchema(): Record<string, unknown> {
  const { $schema, ...form } = z.toJSONSchema(assessmentExportSchema, { io: 'input' });
  return {
    $schema,
    $id: 'urn:living-hub:schema:assessment:1',
    title: 'Exported assessment of the Living Hub, format 1',
    ...form,
  };
}
