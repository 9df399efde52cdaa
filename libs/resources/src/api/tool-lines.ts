import type { Locale } from '#libs/kernel';
import type { ToolView } from '../domain/tool-view.js';
import { toolFields } from './tool.type.js';

/** The columns of the downloads, in their order; the labels of trust stand beside every tool. */
export const TOOL_COLUMNS = [
  'slug',
  'name',
  'longName',
  'kind',
  'summary',
  'summaryLocale',
  'summaryOrigin',
  'mims',
  'layer',
  'scope',
  'maintainer',
  'version',
  'licenceAsStated',
  'landingPage',
  'documentation',
  'repository',
  'label',
  'sourceNote',
  'sourceUrl',
  'sourceLicence',
  'publication',
  'updatedAt',
  'verifiedAt',
] as const;

/** A tool as one flat line of a download. */
export type ToolLine = Readonly<Record<(typeof TOOL_COLUMNS)[number], string | number | null>>;

/** The line of a tool, in the language of the reader where there is one. */
export function toolLine(tool: ToolView, locale: Locale): ToolLine {
  const { summary, mims, licence, updatedAt, verifiedAt, ...fields } = toolFields(tool, locale);
  const { slug, name, longName, kind, layer, scope, maintainer, version } = fields;
  const { landingPage, documentation, repository, label, sourceNote, sourceUrl, sourceLicence, publication } =
    fields;
  return {
    ...{ slug, name, longName, kind, layer, scope, maintainer, version, publication },
    summary: summary.text,
    summaryLocale: summary.locale,
    summaryOrigin: summary.origin,
    mims: mims
      .map(({ family, edition, number }) =>
        [family, edition, `MIM${number}`].filter((part) => part).join(' '),
      )
      .join('; '),
    licenceAsStated: licence,
    ...{ landingPage, documentation, repository, label, sourceNote, sourceUrl, sourceLicence },
    updatedAt: updatedAt.toISOString(),
    verifiedAt: verifiedAt.toISOString(),
  };
}
