import type { Locale } from '#libs/kernel';
import type { Translated } from '#libs/curation';
import type { MimRequirement } from '../bodies/mim-body.js';
import { editionAddress, mimAddress, type EditionRecord, type MimRecord } from './published-records.js';

/** A node of JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** The words used, spelled out in every document, so that no reader has to fetch a context. */
const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const EU = 'http://publications.europa.eu/resource/authority';

/** ISO 639-1 codes as the EU Vocabularies name languages. */
const EU_LANGUAGES: Readonly<Record<Locale, string>> = {
  bg: 'BUL', cs: 'CES', da: 'DAN', de: 'DEU', el: 'ELL', en: 'ENG', es: 'SPA', et: 'EST', fi: 'FIN', fr: 'FRA', ga: 'GLE', hr: 'HRV',
  hu: 'HUN', it: 'ITA', lt: 'LIT', lv: 'LAV', mt: 'MLT', nl: 'NLD', pl: 'POL', pt: 'POR', ro: 'RON', sk: 'SLK', sl: 'SLV', sv: 'SWE',
}; // prettier-ignore

/** The states of an edition in the EU vocabulary dataset-status (DCAT-AP 3 has taken it in the place of the ADMS list). */
const EU_STATES: Readonly<Record<EditionRecord['state'], string>> = {
  development: 'DEVELOP',
  current: 'COMPLETED',
  superseded: 'DEPRECATED',
};

const KNOWN_LICENCES: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** Builds the linked data of the MIMs: DCAT-AP 3 and ADMS for catalogues, schema.org for search engines. */
export class LinkedData {
  /** @param origin of the hub, without a slash at its end: the first part of every identifier */
  constructor(private readonly origin: string) {}

  /** The catalogue of all editions. */
  catalogue(editions: readonly EditionRecord[]): LinkedNode {
    const id = `${this.origin}/mims`;
    return this.document({
      '@id': id,
      '@type': 'dcat:Catalog',
      'dct:title': inLanguage('Minimal Interoperability Mechanisms', 'en'),
      'dct:description': inLanguage(
        'Editions of the Minimal Interoperability Mechanisms, down to the single requirement.',
        'en',
      ),
      'dct:publisher': this.publisher(),
      'dct:language': language('en'),
      'dcat:dataset': editions.map((edition) => this.edition(edition)),
    });
  }

  /** One edition with the MIMs in it. */
  editionDocument(edition: EditionRecord, mims: readonly MimRecord[]): LinkedNode {
    return this.document({
      ...this.edition(edition),
      'dct:hasPart': mims.map((mim) => this.mim(mim, edition)),
    });
  }

  /** One MIM with its requirements. */
  mimDocument(mim: MimRecord, edition: EditionRecord): LinkedNode {
    const id = this.idOf(mim);
    return this.document({
      ...this.mim(mim, edition),
      'dct:hasPart': mim.body.requirements.map((requirement) => requirementNode(requirement, id)),
    });
  }

  /** One requirement, with the MIM it is part of. */
  requirementDocument(requirement: MimRequirement, mim: MimRecord, edition: EditionRecord): LinkedNode {
    const node = requirementNode(requirement, this.idOf(mim));
    return this.document({ ...node, 'dct:isPartOf': this.mim(mim, edition) });
  }

  private edition(edition: EditionRecord): LinkedNode {
    const { body, number, released, state, updatedAt } = edition;
    const id = `${this.origin}${editionAddress(edition)}`;
    return {
      '@id': id,
      '@type': ['dcat:Dataset', 'adms:Asset'],
      'dct:identifier': id,
      'dct:title': inLanguage(body.name, body.language),
      'dct:description': body.description
        ? inLanguages(body.description)
        : [inLanguage(body.name, body.language)],
      'dct:publisher': this.publisher(),
      'dct:language': language(body.language),
      'dcat:version': number,
      'adms:status': { '@id': `${EU}/dataset-status/${EU_STATES[state]}` },
      ...(released === null ? {} : { 'dct:issued': date(released) }),
      'dct:modified': instant(updatedAt),
      ...licence(body.source.licence),
      ...(body.source.url === undefined ? {} : { 'schema:isBasedOn': { '@id': body.source.url } }),
      ...this.successor(edition),
      'dcat:distribution': [
        this.distribution(id, 'jsonld', 'JSON_LD', 'application/ld+json'),
        this.distribution(id, 'pdf', 'PDF', 'application/pdf'),
        this.distribution(id, 'zip', 'ZIP', 'application/zip'),
      ],
    };
  }

  private mim(mim: MimRecord, edition: EditionRecord): LinkedNode {
    const { body, number, publication, publishedAt, updatedAt } = mim;
    const id = this.idOf(mim);
    return {
      '@id': id,
      '@type': ['dcat:Dataset', 'adms:Asset', 'schema:TechArticle'],
      'dct:identifier': id,
      'adms:identifier': { '@type': 'adms:Identifier', 'skos:notation': `MIM${number}` },
      'dct:title': inLanguages(body.name),
      'schema:name': inLanguages(body.name),
      'dct:description': inLanguages(body.objective),
      'dct:isPartOf': { '@id': `${this.origin}${editionAddress(edition)}` },
      'dct:publisher': this.publisher(),
      'dct:language': Object.keys(body.name).map((locale) => language(locale as Locale)),
      'dcat:version': `${edition.number} (${publication})`,
      'adms:status': { '@id': `${EU}/dataset-status/${EU_STATES[edition.state]}` },
      'dct:issued': instant(publishedAt),
      'dct:modified': instant(updatedAt),
      'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'skos:note': body.source.note },
      ...licence(body.source.licence),
      ...(body.source.url === undefined ? {} : { 'schema:isBasedOn': { '@id': body.source.url } }),
      'dcat:distribution': [this.distribution(id, 'jsonld', 'JSON_LD', 'application/ld+json')],
    };
  }

  private idOf(mim: MimRecord): string {
    return `${this.origin}${mimAddress(mim)}`;
  }

  private successor({ body, family }: EditionRecord): LinkedNode {
    if (body.replacedBy === undefined) return {};
    return {
      'dct:isReplacedBy': { '@id': `${this.origin}${editionAddress({ family, number: body.replacedBy })}` },
    };
  }

  private distribution(id: string, suffix: string, type: string, mediaType: string): LinkedNode {
    const file = `${this.origin}/data${new URL(id).pathname}.${suffix}`;
    return {
      '@id': file,
      '@type': ['dcat:Distribution', 'adms:AssetDistribution'],
      'dcat:accessURL': { '@id': file },
      'dcat:downloadURL': { '@id': file },
      'dct:format': { '@id': `${EU}/file-type/${type}`, '@type': 'dct:MediaTypeOrExtent' },
      'dcat:mediaType': {
        '@id': `http://www.iana.org/assignments/media-types/${mediaType}`,
        '@type': 'dct:MediaType',
      },
    };
  }

  private publisher(): LinkedNode {
    return { '@id': `${this.origin}/about`, '@type': 'foaf:Agent', 'foaf:name': 'Living Hub' };
  }

  private document(node: LinkedNode): LinkedNode {
    return { '@context': CONTEXT, ...node };
  }
}

function requirementNode(requirement: MimRequirement, mimId: string): LinkedNode {
  const { key, level, number, text } = requirement;
  return {
    '@id': `${mimId}/${key}`,
    '@type': 'schema:CreativeWork',
    'dct:identifier': number,
    'schema:identifier': number,
    'schema:text': inLanguages(text),
    'schema:additionalType': level,
    'dct:isPartOf': { '@id': mimId },
  };
}

function inLanguages(texts: Translated): LinkedNode[] {
  return Object.entries(texts).map(([locale, { text }]) => inLanguage(text, locale));
}

function inLanguage(text: string, locale: string): LinkedNode {
  return { '@value': text, '@language': locale };
}

function language(locale: Locale): LinkedNode {
  return { '@id': `${EU}/language/${EU_LANGUAGES[locale]}`, '@type': 'dct:LinguisticSystem' };
}

function licence(name: string | undefined): LinkedNode {
  if (name === undefined) return {};
  const known = KNOWN_LICENCES[name];
  return {
    'dct:license': {
      '@type': 'dct:LicenseDocument',
      'dct:title': name,
      ...(known === undefined ? {} : { '@id': known }),
    },
  };
}

function date(text: string): LinkedNode {
  return { '@value': text, '@type': 'xsd:date' };
}

function instant(at: Date): LinkedNode {
  return { '@value': at.toISOString(), '@type': 'xsd:dateTime' };
}
