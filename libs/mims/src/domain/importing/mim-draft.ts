import type { MimPart, RequirementLevel } from '../bodies/vocabulary.js';
import { numberKey, slugOf } from './import-vocabulary.js';

export interface DraftCapability {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly text: string[];
}

export interface DraftRequirement {
  readonly key: string;
  readonly number: string;
  readonly capability?: string | undefined;
  readonly group?: string | undefined;
  level: RequirementLevel;
  text: string;
  /** What else its row of a table says. */
  readonly note?: string | undefined;
}

export interface DraftSpecification {
  readonly name: string;
  readonly url?: string | undefined;
  readonly role?: string | undefined;
}

export interface DraftFulfilment {
  readonly requirement: string;
  readonly how: string;
}

export interface DraftMechanism {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly text: string[];
  readonly specifications: DraftSpecification[];
  readonly fulfils: DraftFulfilment[];
}

export interface DraftSection {
  readonly key: string;
  readonly part: MimPart;
  readonly title: string;
  readonly text: string[];
}

/** The longest texts and lists that the form of a MIM takes; what is beyond them is reported, never cut. */
export const LIMITS = {
  objective: 10_000,
  capability: 10_000,
  requirement: 5_000,
  mechanism: 60_000,
  section: 60_000,
  capabilities: 100,
  requirements: 5_000,
  mechanisms: 100,
  sections: 300,
  specifications: 100,
  fulfils: 200,
  title: 300,
  number: 20,
} as const;

const MADE_HERE = 'src-';

/** Whether a section was made by an import, so that a later one may take it away again. */
export function isImportedSection(key: string): boolean {
  return key.startsWith(MADE_HERE);
}

/** The length of blocks of Markdown once they stand under one another. */
export function lengthOf(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length + 2, 0);
}

/** The parts of a MIM while its pages are read. Keys are free of repetition from the start. */
export class MimDraft {
  readonly objective: string[] = [];
  readonly capabilities: DraftCapability[] = [];
  readonly requirements: DraftRequirement[] = [];
  readonly mechanisms: DraftMechanism[] = [];
  readonly sections: DraftSection[] = [];
  private readonly keys = new Map<string, Set<string>>();
  /** Where to go on counting for a key that was wanted before. */
  private readonly repeated = new Map<string, number>();

  addCapability(number: string, title: string): DraftCapability {
    const capability = { key: this.free('capabilities', numberKey(number)), number, title, text: [] };
    this.capabilities.push(capability);
    return capability;
  }

  addRequirement(requirement: Omit<DraftRequirement, 'key'>): DraftRequirement {
    const added = { key: this.free('requirements', numberKey(requirement.number)), ...requirement };
    this.requirements.push(added);
    return added;
  }

  addMechanism(number: string, title: string): DraftMechanism {
    const key = this.free('mechanisms', numberKey(number));
    const mechanism = { key, number, title, text: [], specifications: [], fulfils: [] };
    this.mechanisms.push(mechanism);
    return mechanism;
  }

  addSection(part: MimPart, title: string): DraftSection {
    const name = `${MADE_HERE}${slugOf(title, 60) || part}`;
    const section = { key: this.free('sections', name), part, title, text: [] };
    this.sections.push(section);
    return section;
  }

  /** Whether a list has an entry of that key already. */
  has(list: 'capabilities' | 'requirements' | 'mechanisms', key: string): boolean {
    return this.keys.get(list)?.has(key) ?? false;
  }

  private free(list: string, wanted: string): string {
    const taken = this.keys.get(list) ?? new Set<string>();
    this.keys.set(list, taken);
    let key = wanted;
    let n = this.repeated.get(`${list} ${wanted}`) ?? 2;
    for (; taken.has(key); n++) key = `${wanted}-${n}`;
    this.repeated.set(`${list} ${wanted}`, n);
    taken.add(key);
    return key;
  }
}
