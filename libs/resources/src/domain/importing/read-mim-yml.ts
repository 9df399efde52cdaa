import { pathText, readYaml } from '#libs/platform';
import { isLocale } from '#libs/kernel';
import { Ledger } from './ledger.js';
import { readOwnPart } from './own-part.js';
import { TemplateValues } from './template-values.js';
import type { FileReading, FoundFile, ListField, SingleField } from './tool-record.js';
import { kindOf } from './values.js';
import { leavesOf, type Leaf } from './yaml-leaves.js';

const FORMAT_VERSION = '0.1';
/** More than any tool has to say. */
const MOST_VALUES = 5_000;

const SINGLES: Readonly<Record<string, SingleField>> = {
  name: 'name',
  developmentstatus: 'developmentStatus',
  landingurl: 'landingPage',
  repourl: 'repository',
  url: 'repository',
  releasedate: 'released',
  softwareversion: 'version',
  'legal.license': 'licence',
  'legal.maincopyrightowner': 'copyrightOwner',
  'legal.repoowner': 'maintainer',
};

const LISTS: Readonly<Record<string, ListField>> = {
  'platforms.*': 'platforms',
  'localisation.availablelanguages.*': 'languages',
  'usedby.*': 'usedBy',
};

/** Known to the format; the hub has no field for them. */
const KEPT = /^(legal\.authorsfile|localisation\.localisationready|maintenance(\.|$)|roadmap|softwaretype)/;
const DESCRIPTION =
  /^description\.([a-z-]+)\.(features\.\*|genericname|localisedname|longdescription|shortdescription)$/;

/** A file that is YAML, with its values. */
interface OpenFile {
  readonly file: string;
  readonly name: string;
  readonly leaves: readonly Leaf[];
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads the `*.mim.yml` files of one folder together, since only together they show which values are those of the form. */
export function readMimYmlFiles(files: readonly FoundFile[]): FileReading {
  const opened = files.map(open);
  const readable = opened.filter((one) => 'leaves' in one);
  const template = new TemplateValues(readable.map(({ leaves }) => leaves));
  const readings = opened.map((one) => ('leaves' in one ? read(one, template) : one));
  return {
    records: readings.flatMap(({ records }) => records),
    accounted: readings.flatMap(({ accounted }) => accounted),
  };
}

function open({ path: file, text }: FoundFile): OpenFile | FileReading {
  const yaml = readYaml(text);
  const fault = (line: number, path: string, reason: string) =>
    ({ file, line, path, as: 'not-understood', reason }) as const;
  if (!yaml.ok)
    return {
      records: [],
      accounted: yaml.faults.map(({ path, reason, line = 1 }) => fault(line, path, reason)),
    };
  const { value, lineOf } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { records: [], accounted: [fault(1, '', 'This is no group of properties.')] };
  const name = 'name' in value && typeof value.name === 'string' ? value.name.trim() : '';
  const leaves = leavesOf(value);
  if (leaves.length > MOST_VALUES)
    return { records: [], accounted: [fault(1, '', `At most ${MOST_VALUES} values fit into one file.`)] };
  return { file, name, leaves, lineOf };
}

function read({ file, name, leaves, lineOf }: OpenFile, template: TemplateValues): FileReading {
  const ledger = new Ledger('yml', { file, line: 1 });
  const isOfTemplate = template.of(leaves);
  for (const leaf of leaves) {
    const line = lineOf(leaf.path);
    if (isOfTemplate(leaf)) ledger.template(pathText(leaf.path), line, leaf.value);
    else readLeaf(ledger, leaf, line, name);
  }
  return ledger.close();
}

function readLeaf(ledger: Ledger, leaf: Leaf, line: number, name: string): void {
  const { pattern, value } = leaf;
  const path = pathText(leaf.path);
  const text = String(value);
  const single = SINGLES[pattern];
  const list = LISTS[pattern] ?? LISTS[`${pattern}.*`];
  if (value === null) ledger.account(path, line, 'empty');
  else if (pattern.startsWith('livinghub.')) readOwnPart(ledger, leaf, path, line);
  else if (pattern === 'mimymlversion') readVersion(ledger, path, line, text);
  else if (single) ledger.single(single, path, line, text);
  else if (list) ledger.entry(list, path, line, text);
  else if (/^categories(\.\*)?$/.test(pattern)) readCategory(ledger, path, line, text);
  else if (/^mims(\.\*)?$/.test(pattern)) for (const part of text.split(/[,;]/)) ledger.mim(path, line, part);
  else if (KEPT.test(pattern)) ledger.keep(path, line, value);
  else readDescription(ledger, leaf, line, name);
}

function readVersion(ledger: Ledger, path: string, line: number, version: string): void {
  if (version === FORMAT_VERSION) ledger.account(path, line, 'understood');
  else ledger.notUnderstood(path, line, `Only version ${FORMAT_VERSION} of the format is known.`, version);
}

function readCategory(ledger: Ledger, path: string, line: number, text: string): void {
  const kind = kindOf(text);
  if (kind === null) ledger.entry('tags', path, line, text);
  else ledger.single('kind', path, line, kind);
}

function readDescription(ledger: Ledger, leaf: Leaf, line: number, name: string): void {
  const [, locale = '', part = ''] = DESCRIPTION.exec(leaf.pattern) ?? [];
  const path = pathText(leaf.path);
  const text = String(leaf.value);
  if (part === '') ledger.notUnderstood(path, line, 'This is not part of the format.', leaf.value);
  else if (!isLocale(locale))
    ledger.notUnderstood(path, line, `“${locale}” is no language of the hub.`, text);
  else if (part === 'shortdescription') ledger.text('summary', locale, path, line, text);
  else if (part === 'longdescription') ledger.text('description', locale, path, line, text);
  else if (part === 'features.*') ledger.entry('features', path, line, text);
  else if (text.trim() === name) ledger.account(path, line, 'understood');
  else if (part === 'genericname' && locale === 'en') ledger.single('longName', path, line, text);
  else ledger.entry('otherNames', path, line, text);
}
