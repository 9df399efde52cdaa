/** What a tool is, in the words of the catalogue it comes from; `other` where the source does not say. */
export const TOOL_KINDS = [
  'standard',
  'protocol',
  'framework',
  'tool',
  'data-model',
  'service',
  'other',
] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];

/** The part of a city's data system that it serves, from the sources of data up to what people see. */
export const TOOL_LAYERS = [
  'data-sources',
  'data-acquisition',
  'interoperability',
  'knowledge',
  'services',
  'visualisation',
  'orchestration',
] as const;
export type ToolLayer = (typeof TOOL_LAYERS)[number];

/** What it was listed for. */
export const TOOL_SCOPES = [
  'local-digital-twins',
  'data-spaces',
  'interoperability',
  'ai-for-smart-cities',
  'data-platforms',
] as const;
export type ToolScope = (typeof TOOL_SCOPES)[number];

/** How far its development is, in the words of publiccode.yml. */
export const DEVELOPMENT_STATUSES = ['concept', 'development', 'beta', 'stable', 'obsolete'] as const;
