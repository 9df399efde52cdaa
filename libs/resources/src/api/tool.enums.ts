import { registerEnumType } from '@nestjs/graphql';
import type { ToolKind, ToolLayer, ToolScope } from '../domain/vocabulary.js';

/** What a tool is, as the API names it. */
export const ToolKindEnum = {
  STANDARD: 'standard',
  PROTOCOL: 'protocol',
  FRAMEWORK: 'framework',
  TOOL: 'tool',
  DATA_MODEL: 'data-model',
  SERVICE: 'service',
  OTHER: 'other',
} as const satisfies Record<string, ToolKind>;

/** The part of a city's data system that a tool serves, as the API names it. */
export const ToolLayerEnum = {
  DATA_SOURCES: 'data-sources',
  DATA_ACQUISITION: 'data-acquisition',
  INTEROPERABILITY: 'interoperability',
  KNOWLEDGE: 'knowledge',
  SERVICES: 'services',
  VISUALISATION: 'visualisation',
  ORCHESTRATION: 'orchestration',
} as const satisfies Record<string, ToolLayer>;

/** What a tool was listed for, as the API names it. */
export const ToolScopeEnum = {
  LOCAL_DIGITAL_TWINS: 'local-digital-twins',
  DATA_SPACES: 'data-spaces',
  INTEROPERABILITY: 'interoperability',
  AI_FOR_SMART_CITIES: 'ai-for-smart-cities',
  DATA_PLATFORMS: 'data-platforms',
} as const satisfies Record<string, ToolScope>;

registerEnumType(ToolKindEnum, { name: 'ToolKind', description: 'What a tool is.' });
registerEnumType(ToolLayerEnum, {
  name: 'ToolLayer',
  description: 'The part of a city’s data system that a tool serves.',
});
registerEnumType(ToolScopeEnum, { name: 'ToolScope', description: 'What a tool was listed for.' });
