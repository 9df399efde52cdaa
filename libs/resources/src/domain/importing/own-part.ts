import type { Ledger } from './ledger.js';
import type { ListField, SingleField } from './tool-record.js';
import type { Leaf } from './yaml-leaves.js';

/** The group of a `*.mim.yml` that holds what the format has no place for; other readers pass over it. */
export const OWN_PART = 'livingHub';

const SINGLES: Readonly<Record<string, SingleField>> = {
  slug: 'slug',
  language: 'language',
  kind: 'kind',
  layer: 'layer',
  scope: 'scope',
  longname: 'longName',
  documentation: 'documentation',
};
const LISTS: Readonly<Record<string, ListField>> = {
  'othernames.*': 'otherNames',
  'tags.*': 'tags',
  'features.*': 'features',
};

/** Reads a value of our own group. */
export function readOwnPart(ledger: Ledger, { pattern, value }: Leaf, path: string, line: number): void {
  const name = pattern.replace(/^livinghub\./, '');
  const text = String(value);
  const single = SINGLES[name];
  const list = LISTS[name];
  if (single) ledger.single(single, path, line, text);
  else if (list) ledger.entry(list, path, line, text);
  else if (name === 'mims.*') readMapping(ledger, path, line, text);
  else if (/^(origins|source|mimnotes)(\.|$)/.test(name))
    ledger.keep(path, line, value, 'It goes with the origin of the draft.');
  else ledger.notUnderstood(path, line, 'This is not part of the format.', value);
}

/** `mims-plus/9.0/7` names a MIM in an edition. */
function readMapping(ledger: Ledger, path: string, line: number, text: string): void {
  const found = /^([a-z0-9-]+)\/([0-9a-z.-]*)\/(\d{1,3}[a-z]?)$/.exec(text.trim());
  const [, family, edition, number] = found ?? [];
  if (family === undefined || number === undefined) {
    ledger.notUnderstood(path, line, 'This names no MIM in an edition, like mims-plus/9.0/7.', text);
    return;
  }
  ledger.mention(path, line, { number, family, ...(edition ? { edition } : {}) });
}
