import type { Leaf } from './yaml-leaves.js';

/** What the form of `*.mim.yml` comes with. It is copied from file to file: a licence in it says nothing about the tool. */
const FORM: Readonly<Record<string, readonly string[]>> = {
  developmentstatus: ['beta'],
  'description.en.features.*': ['enables accessing data'],
  'legal.license': ['BSD-3-Clause'],
  'legal.maincopyrightowner': ['NEC'],
  'localisation.availablelanguages.*': ['en'],
  'localisation.localisationready': ['false'],
  'maintenance.type': ['internal'],
  'platforms.*': ['web'],
  softwaretype: ['standalone/other'],
  'mims.*': ['accessing-data-mim-0', 'interlinking-data-mim-1'],
};
/** A file that has so many values of the form is a copy of it. */
const COPIED_FROM = 6;
/** From so many files on, a value that nearly all of them have is taken for one of their form. */
const ENOUGH_FILES = 10;
const NEARLY_ALL = 0.9;
/** What may well be the same in all files and still be meant. */
const MEANT = /^(mimymlversion|name|categories|mims|livinghub)(\.|$)/;

/** Tells what stands in a file only because the form was copied. */
export class TemplateValues {
  private readonly common: ReadonlySet<string>;

  /** @param files all values of every file that was found */
  constructor(files: readonly (readonly Leaf[])[]) {
    this.common = files.length < ENOUGH_FILES ? new Set() : commonValues(files);
  }

  /** Which of a file's values are those of its form. What this hub wrote itself has no such values. */
  of(file: readonly Leaf[]): (leaf: Leaf) => boolean {
    if (file.some(({ pattern }) => pattern.startsWith('livinghub'))) return () => false;
    const isCopy = file.filter(isOfForm).length >= COPIED_FROM;
    return (leaf) => (isCopy && isOfForm(leaf)) || this.common.has(markOf(leaf));
  }
}

/** Whether a text names one of the two MIMs that the form comes with, in the way of the form. */
export function isMimOfForm(text: string): boolean {
  return FORM['mims.*']?.includes(text.trim()) ?? false;
}

function isOfForm({ pattern, value }: Leaf): boolean {
  return FORM[pattern]?.includes(String(value)) ?? false;
}

function commonValues(files: readonly (readonly Leaf[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const file of files)
    for (const mark of new Set(file.filter(isTold).map(markOf)))
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= files.length * NEARLY_ALL).map(([mark]) => mark));
}

function isTold({ pattern, value }: Leaf): boolean {
  return value !== null && value !== '' && !MEANT.test(pattern);
}

function markOf({ pattern, value }: Leaf): string {
  return `${pattern}=${String(value)}`;
}
