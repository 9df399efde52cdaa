import type { Translated } from '#libs/curation';
import { stringify } from 'yaml';
import type { ToolBody } from '../tool-body.js';
import type { ToolKind } from '../vocabulary.js';
import { OWN_PART } from './own-part.js';

const CATEGORIES: Readonly<Partial<Record<ToolKind, string>>> = {
  tool: 'Tool / implementation',
  standard: 'Standard',
  protocol: 'Protocol',
  framework: 'Framework',
  service: 'Service',
  'data-model': 'Data model',
};

/** A tool as a `*.mim.yml` file. Reading the file again makes the same body. */
export function writeMimYml(body: ToolBody): string {
  const plainMims = body.mims.filter(({ family }) => family === undefined);
  const document = {
    MIMYmlVersion: '0.1',
    name: body.name,
    categories: [CATEGORIES[body.kind], ...body.tags].filter((one) => one !== undefined),
    mims: plainMims.map(({ number }) => `MIM${number}`),
    description: descriptionOf(body),
    developmentStatus: body.developmentStatus,
    landingURL: body.landingPage,
    repoURL: body.repository,
    legal: { license: body.licence, mainCopyrightOwner: body.copyrightOwner, repoOwner: body.maintainer },
    localisation: { availableLanguages: body.languages },
    platforms: body.platforms,
    releaseDate: body.released,
    softwareVersion: body.version,
    usedBy: body.usedBy,
    [OWN_PART]: ownPart(body),
  };
  return stringify(document, { lineWidth: 0, keepUndefined: false });
}

function descriptionOf({ summary, description = {}, longName, name, features, language }: ToolBody) {
  const locales = [...new Set([language, ...Object.keys(summary), ...Object.keys(description)])];
  const texts = (of: Translated): Readonly<Record<string, { text: string } | undefined>> => of;
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      {
        localisedName: locale === language ? name : undefined,
        genericName: locale === 'en' ? longName : undefined,
        shortDescription: texts(summary)[locale]?.text,
        longDescription: texts(description)[locale]?.text,
        features: locale === language ? features : undefined,
      },
    ]),
  );
}

/** What the format has no place for. */
function ownPart(body: ToolBody) {
  const { slug, language, kind, layer, scope, longName, documentation, otherNames, summary, description } =
    body;
  return {
    slug,
    language,
    kind,
    layer,
    scope,
    // The format has the long name in English only.
    longName: 'en' in { ...summary, ...description } || language === 'en' ? undefined : longName,
    documentation,
    otherNames,
    mims: body.mims.flatMap(({ number, family, edition = '' }) =>
      family === undefined ? [] : [`${family}/${edition}/${number}`],
    ),
    origins: [
      ...originsOf('summary', summary, language),
      ...originsOf('description', description ?? {}, language),
    ],
    mimNotes: body.mims.flatMap(({ key, note = {} }) =>
      Object.entries(note).map(([locale, translation]) => ({ key, locale, ...translation })),
    ),
    source: body.source,
  };
}

function originsOf(field: string, texts: Translated, language: string) {
  return Object.entries(texts)
    .filter(([locale]) => locale !== language)
    .map(([locale, { origin, of }]) => ({ field, locale, origin, of }));
}
