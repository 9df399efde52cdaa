import { keyOfMention } from './mim-mention.js';
import type { MergedTool } from './merge-records.js';
import { SINGLE_FIELDS, type Fact, type Place } from './tool-record.js';

/** What one file says about a field. */
export interface Said extends Place {
  readonly value: string;
}

/** A field of which the files say different things; the first of them is followed, MIMs are united. */
export interface Conflict {
  readonly tool: string;
  readonly field: string;
  readonly said: readonly Said[];
}

/** Where the files disagree about a tool. */
export function conflictsOf({ name, records }: MergedTool): Conflict[] {
  const facts = records.flatMap((record) => record.facts);
  const found = [...SINGLE_FIELDS, 'summary', 'description'].flatMap((field) => {
    const byLocale = Map.groupBy(
      facts.filter((fact) => fact.field === field),
      (fact) => ('locale' in fact ? fact.locale : ''),
    );
    return [...byLocale].map(([locale, told]) => ({
      field: locale === '' ? field : `${field}.${locale}`,
      said: distinct(told.map(saidBy)),
    }));
  });
  const mims = distinct(records.map((record) => mimsOf(record)).filter((said) => said !== null));
  return [...found, { field: 'mims', said: mims }]
    .filter(({ said }) => said.length > 1)
    .map((conflict) => ({ tool: name, ...conflict }));
}

function saidBy(fact: Fact): Said {
  const value = typeof fact.value === 'string' ? fact.value : keyOfMention(fact.value);
  return { value, file: fact.file, line: fact.line };
}

function mimsOf({ facts, file, line }: MergedTool['records'][number]): Said | null {
  const keys = facts.filter((fact) => fact.field === 'mims').map((fact) => keyOfMention(fact.value));
  return keys.length === 0 ? null : { value: keys.sort().join(', '), file, line };
}

function distinct(said: readonly Said[]): Said[] {
  return said.filter((one, at) => said.findIndex((other) => alike(other.value, one.value)) === at);
}

/** Capitals and a slash at the end of an address make no difference. */
function alike(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\/$/, '');
  return plain(one) === plain(other);
}
