import type { Translated } from '#libs/curation';
import type { ShelfView } from '../shelf-view.js';
import type { RelationType } from '../vocabulary.js';

/** A node of JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** The words used, spelled out in every document, so that no reader has to fetch a context. */
const CONTEXT = {
  dct: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** What schema.org calls the kinds; others are creative works. */
const TYPES: Readonly<Record<string, string>> = {
  'case-study': 'schema:Report',
  guidance: 'schema:LearningResource',
  'model-text': 'schema:DigitalDocument',
  'funding-instrument': 'schema:Grant',
  'funding-call': 'schema:Grant',
  need: 'schema:Demand',
  initiative: 'schema:Project',
  algorithm: 'schema:SoftwareApplication',
  news: 'schema:NewsArticle',
};

/** The relations in the words of Dublin Core. */
const RELATIONS: Readonly<Record<RelationType, string>> = {
  uses: 'dct:requires',
  'part-of': 'dct:isPartOf',
  'funded-by': 'schema:funding',
  answers: 'dct:relation',
  'based-on': 'dct:source',
  explains: 'dct:references',
  replaces: 'dct:replaces',
  'partner-of': 'dct:relation',
  related: 'dct:relation',
};

/** Who answers for an item, and when somebody last said that it holds. */
export interface ItemTrust {
  readonly owner: string;
  readonly verifiedAt: Date;
}

/**
 * An item as a document of JSON-LD 1.1, in the words of schema.org and Dublin Core. The label and the evidence stand among
 * the keywords as `label:real`, `evidence:documented`, as the marks of the API name them.
 *
 * @param origin of the hub, without a slash at its end: the first part of every identifier
 */
export function linkedItem(item: ShelfView, { owner, verifiedAt }: ItemTrust, origin: string): LinkedNode {
  const { address, body, kind, language, marks, publication, publishedAt, updatedAt } = item;
  const { links, mims, source, summary, title } = body;
  return {
    '@context': CONTEXT,
    '@id': `${origin}${address}`,
    '@type': TYPES[kind] ?? 'schema:CreativeWork',
    'schema:url': { '@id': `${origin}${address}` },
    'schema:name': inAllLanguages(title),
    'schema:description': inAllLanguages(summary),
    'schema:inLanguage': language,
    'schema:version': String(publication),
    'schema:datePublished': moment(publishedAt),
    'schema:dateModified': moment(updatedAt),
    'dct:dateAccepted': moment(verifiedAt),
    'schema:publisher': { '@type': 'schema:Organization', 'schema:name': owner },
    'schema:keywords': [...marks],
    'schema:creditText': source.note,
    ...(source.url && { 'schema:isBasedOn': { '@id': source.url } }),
    ...(source.licence && { 'dct:rights': source.licence }),
    ...(links.length > 0 && { 'schema:relatedLink': links.map(({ url }) => ({ '@id': url })) }),
    ...relationsOf(item, origin),
    ...(mims.length > 0 && { 'dct:conformsTo': mims.map((place) => ({ '@id': `${origin}/mims/${place}` })) }),
  };
}

function relationsOf({ body: { relations } }: ShelfView, origin: string): LinkedNode {
  const byWord = new Map<string, { '@id': string }[]>();
  for (const { to, type } of relations) {
    const word = RELATIONS[type];
    byWord.set(word, [...(byWord.get(word) ?? []), { '@id': `${origin}${to}` }]);
  }
  return Object.fromEntries(byWord);
}

function inAllLanguages(text: Translated): readonly LinkedNode[] {
  return Object.entries(text).map(([locale, { text: said }]) => ({ '@value': said, '@language': locale }));
}

function moment(at: Date): LinkedNode {
  return { '@value': at.toISOString(), '@type': 'xsd:dateTime' };
}
