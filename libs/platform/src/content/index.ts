export { contentFiles, readContent } from './content.reader.js';
export {
  pathText,
  plainReason,
  schemaFaults,
  type DocumentFault,
  type Parsed,
  type PlacedFault,
} from './document-fault.js';
export { readYaml } from './yaml-content.js';
