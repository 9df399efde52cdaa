import { slugOfName } from '../tool-name.js';
import type { Fact, Place, ToolRecord } from './tool-record.js';

/** One tool as all the files together describe it, the one to follow first. */
export interface MergedTool {
  readonly name: string;
  readonly records: readonly ToolRecord[];
  /** Why records of different names were taken for the same tool. */
  readonly because: readonly string[];
}

/** What could be merged, and what has nothing to be named by. */
export interface Merged {
  readonly tools: readonly MergedTool[];
  readonly nameless: readonly Place[];
}

interface Group {
  name: string;
  readonly records: ToolRecord[];
  readonly because: string[];
}

const FORMATS: readonly ToolRecord['format'][] = ['yml', 'csv', 'md'];

/**
 * Brings together what is the same tool: by its name; tables without short names by their sentence, then by their long
 * name; and two names of which one begins with the other and that share one repository.
 */
export function mergeRecords(records: readonly ToolRecord[]): Merged {
  const known: Known = { names: new Map(), longNames: new Map(), sentences: new Map() };
  const nameless: Place[] = [];
  const inOrder = [...records].sort(
    (one, other) => FORMATS.indexOf(one.format) - FORMATS.indexOf(other.format),
  );
  for (const record of inOrder) {
    const group = groupFor(record, known);
    if (group === null) {
      nameless.push({ file: record.file, line: record.line });
      continue;
    }
    group.records.push(record);
    for (const sentence of sentencesOf(record)) addNew(known.sentences, sentence, group);
    addNew(known.longNames, slugOfName(valueOf(record, 'longName') ?? ''), group);
  }
  return { tools: oneForEachRepository([...known.names.values()]), nameless };
}

/** What the groups can be found by. */
interface Known {
  readonly names: Map<string, Group>;
  readonly longNames: Map<string, Group>;
  readonly sentences: Map<string, Group>;
}

function addNew(groups: Map<string, Group>, key: string, group: Group): void {
  if (key !== '' && !groups.has(key)) groups.set(key, group);
}

function groupFor(record: ToolRecord, { names, longNames, sentences }: Known): Group | null {
  const name = valueOf(record, 'name');
  const bySentence = name === null ? sentencesOf(record).map((sentence) => sentences.get(sentence)) : [];
  const named = name ?? valueOf(record, 'longName') ?? '';
  const key = slugOfName(named);
  const byName = names.get(key) ?? (name === null ? longNames.get(key) : undefined);
  const found = bySentence.find((group) => group !== undefined) ?? byName;
  if (found || key === '') return found ?? null;
  const group: Group = { name: named, records: [], because: [] };
  names.set(key, group);
  return group;
}

function oneForEachRepository(groups: readonly Group[]): MergedTool[] {
  const byRepository = new Map<string, Group>();
  const kept: Group[] = [];
  // The shorter name first: it is the one that goes on.
  for (const group of [...groups].sort((one, other) => one.name.length - other.name.length)) {
    const repository = repositoryOf(group);
    const other = repository === null ? undefined : byRepository.get(repository);
    if (other && slugOfName(group.name).startsWith(`${slugOfName(other.name)}-`)) {
      other.records.push(...group.records);
      other.because.push(`“${group.name}” has the same repository as “${other.name}”: ${repository}`);
      continue;
    }
    if (repository !== null && other === undefined) byRepository.set(repository, group);
    kept.push(group);
  }
  return kept.sort((one, other) => (slugOfName(one.name) < slugOfName(other.name) ? -1 : 1));
}

function repositoryOf({ records }: Group): string | null {
  for (const record of records) {
    const repository = valueOf(record, 'repository');
    if (repository !== null) return repository.toLowerCase().replace(/(\.git)?\/*$/, '');
  }
  return null;
}

function sentencesOf({ facts }: ToolRecord): string[] {
  return facts.flatMap((fact) => (fact.field === 'summary' ? [fact.value] : []));
}

function valueOf({ facts }: ToolRecord, field: 'name' | 'longName' | 'repository'): string | null {
  const found = facts.find((fact): fact is Fact & { value: string } => fact.field === field);
  return found?.value ?? null;
}
