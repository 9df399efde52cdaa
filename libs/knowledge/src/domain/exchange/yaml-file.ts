import type { Shape } from '#libs/curation';
import { Document, Scalar, visit } from 'yaml';
import { z } from 'zod';
import { isTranslated } from './column.js';
import { isGroup } from './flatten.js';

/** The format of files of items: those that ship with the hub, and those that people exchange. */
export const KNOWLEDGE_FORMAT = 'living-hub/knowledge/1';

const group = z.record(z.string(), z.unknown());

/** A file of items, their bodies in full or short. */
export const knowledgeDocument = z.strictObject({
  format: z.literal(KNOWLEDGE_FORMAT),
  kind: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  /** The authority that all of them belong to when they ship with the hub; without it they belong to the community. */
  authorityId: z.uuid().optional(),
  /** What all the bodies have in common. */
  shared: group.default({}),
  items: z.array(group).min(1),
});

/** Items as a YAML file of the hub's own format. What follows from the language of an item is not repeated. */
export function writeYaml(kind: string, shape: Shape, bodies: readonly unknown[]): string {
  const items = bodies.map((body) => shortBody(shape, body, languageOf(body)));
  const document = new Document({ format: KNOWLEDGE_FORMAT, kind, items }, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && new RegExp(UNSEEN).test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 }).replace(UNSEEN, spelledOut);
}

/** What cannot be seen, and is not read as it is: it stands in quotes, as its number. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD-\uFFFF]/gu;

function spelledOut(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function shortBody(shape: Shape, value: unknown, language: string): unknown {
  if (isTranslated(shape)) return shortText(value, language);
  if (shape.type === 'list' && Array.isArray(value))
    return value.map((entry: unknown) => shortBody(shape.entry, entry, language));
  if (shape.type !== 'group' || !isGroup(value)) return value;
  return Object.fromEntries(
    shape.fields
      .filter(({ name }) => value[name] !== undefined)
      .map(({ name, shape: inner }) => [name, shortBody(inner, value[name], language)]),
  );
}

function shortText(texts: unknown, language: string): unknown {
  if (!isGroup(texts)) return texts;
  const original = texts[language];
  if (!isGroup(original)) return texts;
  const others = Object.entries(texts).filter(([locale]) => locale !== language);
  if (others.length === 0) return original['text'];
  return { [language]: original['text'], ...Object.fromEntries(others) };
}

function languageOf(body: unknown): string {
  return isGroup(body) ? String(body['language']) : '';
}
