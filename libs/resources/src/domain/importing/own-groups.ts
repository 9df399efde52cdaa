import { OWN_PART } from './own-part.js';
import type { ToolRecord } from './tool-record.js';

type Group = Readonly<Record<string, string>>;

/** What a file of our own says beyond the format: where texts come from, notes to MIMs, and the source of the entry. */
export interface OwnGroups {
  readonly origins: readonly Group[];
  readonly mimNotes: readonly Group[];
  readonly source: Group | null;
}

/** Puts together again what the first record that has them keeps, value by value. */
export function ownGroups(records: readonly ToolRecord[]): OwnGroups {
  const kept = records.find((record) =>
    Object.keys(record.kept).some((path) => path.startsWith(`${OWN_PART}.`)),
  );
  const source: Record<string, string> = {};
  const lists = {
    origins: new Map<string, Record<string, string>>(),
    mimNotes: new Map<string, Record<string, string>>(),
  };
  for (const [path, value] of Object.entries(kept?.kept ?? {})) {
    const [, list, at = '', property = ''] =
      /^livingHub\.(origins|mimNotes|source)(?:\[(\d+)\])?\.(\w+)$/.exec(path) ?? [];
    if (list === 'source') source[property] = String(value);
    else if (list === 'origins' || list === 'mimNotes') {
      const group = lists[list].get(at) ?? {};
      group[property] = String(value);
      lists[list].set(at, group);
    }
  }
  return {
    origins: [...lists.origins.values()],
    mimNotes: [...lists.mimNotes.values()],
    source: Object.keys(source).length > 0 ? source : null,
  };
}
