import { LOCALES } from '#libs/kernel';
import { DEVELOPMENT_STATUSES, TOOL_KINDS, TOOL_LAYERS, TOOL_SCOPES, type ToolKind } from '../vocabulary.js';
import type { SingleField } from './tool-record.js';

const CATEGORIES: Readonly<Record<string, ToolKind>> = {
  'tool / implementation': 'tool',
  tool: 'tool',
  implementation: 'tool',
  standard: 'standard',
  protocol: 'protocol',
  framework: 'framework',
  'data model': 'data-model',
  'data models': 'data-model',
  service: 'service',
};

const LONGEST: Readonly<Partial<Record<SingleField, number>>> = {
  name: 120,
  version: 60,
  licence: 80,
};
const USUAL_LONGEST = 200;

/** Signs that stand for nothing. */
export function isBlank(text: string): boolean {
  return ['', '-', '–', 'n/a', 'none', 'tbd', '?'].includes(text.trim().toLowerCase());
}

/** The kind a category names, or null. */
export function kindOf(category: string): ToolKind | null {
  const known = category.trim().toLowerCase();
  return CATEGORIES[known] ?? TOOL_KINDS.find((kind) => kind === known) ?? null;
}

/** A value as the field takes it, or why it cannot. */
export function readValue(field: SingleField, text: string): { value: string } | { reason: string } {
  const value = text.trim().replace(/\s+/g, ' ');
  if (field === 'landingPage' || field === 'documentation' || field === 'repository') return address(value);
  if (field === 'slug')
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60
      ? { value }
      : { reason: 'Write small letters, digits and hyphens.' };
  if (field === 'layer') return oneOf(TOOL_LAYERS, value);
  if (field === 'language') return oneOf(LOCALES, value);
  if (field === 'scope') return oneOf(TOOL_SCOPES, value);
  if (field === 'developmentStatus') return oneOf(DEVELOPMENT_STATUSES, value);
  if (field === 'released')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { value } : { reason: 'This is no day like 2026-01-13.' };
  const longest = LONGEST[field] ?? USUAL_LONGEST;
  return value.length <= longest ? { value } : { reason: `At most ${longest} characters fit here.` };
}

function address(value: string): { value: string } | { reason: string } {
  const isGood = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return isGood ? { value } : { reason: 'This is no address that begins with https:// or http://.' };
}

function oneOf(words: readonly string[], value: string): { value: string } | { reason: string } {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/\(.*?\)/g, '')
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, '');
  const found = words.find((word) => word === plain(value));
  return found === undefined ? { reason: `This is none of: ${words.join(', ')}.` } : { value: found };
}
