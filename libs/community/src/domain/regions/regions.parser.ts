import { InvalidInputError } from '#libs/kernel';
import { parseRegionDocument, type Region } from './region-document.js';

/**
 * The regions of a document.
 *
 * @throws InvalidInputError naming path and reason of every fault
 */
export function parseRegions(text: string): readonly Region[] {
  const parsed = parseRegionDocument(text);
  if (parsed.ok) return parsed.document.regions;
  const list = parsed.faults.map(({ path, reason }) => `${path || 'document'}: ${reason}`).join('\n');
  throw new InvalidInputError(`The regions cannot be read.\n${list}`, { faults: parsed.faults });
}
