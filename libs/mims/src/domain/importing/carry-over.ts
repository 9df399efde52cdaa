import type { Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import type { MimBody, MimCapability, MimMechanism, MimRequirement } from '../bodies/mim-body.js';
import { withTranslations, type ImportedBody } from './imported-body.js';
import { numberKey } from './import-vocabulary.js';
import { isImportedSection } from './mim-draft.js';
import { requirementDiff, type RequirementDiff } from './requirement-diff.js';
import { matchEntries, type Matchable, type Matching } from './requirement-match.js';

/** The body that goes on with an earlier one, and what changed. */
export interface CarriedOver {
  readonly body: ImportedBody;
  readonly requirements: RequirementDiff;
  /** Changes of the other lists, as sentences. */
  readonly others: readonly string[];
  /** The lasting key of each requirement, capability and mechanism that was read under another one: `requirements.r2` to `requirements.r1`. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Goes on with an earlier body: what is the same keeps its key, and what people wrote on top of the source (plain words,
 * clauses, proofs, tests, translations, aliases, statuses, decisions, roles, and passages of their own) stays.
 */
export function carryOver(fresh: ImportedBody, old: ImportedBody): CarriedOver {
  return new Carrying(fresh, old).run();
}

interface Keyed {
  readonly key: string;
  readonly number: string;
}

class Carrying {
  private readonly language: Locale;
  private readonly others: string[] = [];
  private readonly renamed = new Map<string, string>();

  constructor(
    private readonly fresh: ImportedBody,
    private readonly old: ImportedBody,
  ) {
    this.language = fresh.language;
  }

  run(): CarriedOver {
    const { fresh, old } = this;
    const capabilities = this.match(
      'capabilities',
      old.capabilities,
      fresh.capabilities,
      ({ title }) => title,
    );
    const requirements = this.match('requirements', old.requirements, fresh.requirements, ({ text }) => text);
    const mechanisms = this.match('mechanisms', old.mechanisms, fresh.mechanisms, ({ title }) => title);
    const body: ImportedBody = {
      ...peoplesOwn(old),
      ...fresh,
      ...peoplesOwn(old),
      name: withTranslations(fresh.name, old.name, this.language),
      ...this.objective(),
      capabilities: capabilities.entries.map(([one, was]) => this.capability(one, was)),
      requirements: requirements.entries.map(([one, was]) => this.requirement(one, was)),
      mechanisms: mechanisms.entries.map(([one, was]) => this.mechanism(one, was)),
      sections: this.sections(),
    };
    this.tell('Capabilities', capabilities.matching);
    this.tell('Mechanisms', mechanisms.matching);
    return {
      body,
      requirements: requirementDiff(old, body, requirements.matching),
      others: this.others,
      renamed: this.renamed,
    };
  }

  /** Matches a list, and gives each new entry its lasting key: that of the old entry, or its own if that is free. */
  private match<E extends Keyed>(
    list: string,
    old: readonly E[],
    fresh: readonly E[],
    textOf: (entry: E) => Translated,
  ) {
    const plain =
      (language: Locale) =>
      (entry: E): Matchable => ({
        key: entry.key,
        number: entry.number,
        text: textOf(entry)[language]?.text ?? '',
      });
    const matching = matchEntries(old.map(plain(this.old.language)), fresh.map(plain(this.language)));
    const before = new Map(matching.matches.map((pair) => [pair.new.key, pair.old.key]));
    const byKey = new Map(old.map((entry) => [entry.key, entry]));
    const taken = new Set(byKey.keys());
    const entries = fresh.map((entry): [E, E | undefined] => {
      const key = before.get(entry.key) ?? freeKey(entry.key, taken);
      taken.add(key);
      if (key !== entry.key) this.renamed.set(`${list}.${entry.key}`, `${list}.${key}`);
      return [{ ...entry, key }, before.has(entry.key) ? byKey.get(key) : undefined];
    });
    return { matching, entries };
  }

  private objective(): Partial<Pick<MimBody, 'objective'>> {
    const { fresh, old } = this;
    if (fresh.objective !== undefined)
      return { objective: withTranslations(fresh.objective, old.objective, this.language) };
    if (old.objective === undefined) return {};
    this.others.push('The source says no objective; the one the hub has was kept.');
    return { objective: old.objective };
  }

  private capability(one: MimCapability, was: MimCapability | undefined): MimCapability {
    return {
      ...one,
      title: withTranslations(one.title, was?.title, this.language),
      ...this.text(one.text, was?.text),
    };
  }

  private requirement(one: MimRequirement, was: MimRequirement | undefined): MimRequirement {
    const capability =
      one.capability === undefined ? undefined : this.renamed.get(`capabilities.${one.capability}`);
    const { plain, clause, proof, acceptance, note } = was ?? {};
    return {
      ...one,
      ...(capability !== undefined && { capability: capability.replace('capabilities.', '') }),
      text: withTranslations(one.text, was?.text, this.language),
      ...(one.note === undefined
        ? note && { note }
        : { note: withTranslations(one.note, note, this.language) }),
      ...(plain && { plain }),
      ...(clause && { clause }),
      ...(proof && { proof }),
      ...(acceptance && { acceptance }),
    };
  }

  private mechanism(one: MimMechanism, was: MimMechanism | undefined): MimMechanism {
    const specifications = new Map(was?.specifications.map((entry) => [entry.key, entry]));
    const fulfils = new Map(was?.fulfils.map((entry) => [entry.key, entry]));
    return {
      ...one,
      title: withTranslations(one.title, was?.title, this.language),
      ...this.text(one.text, was?.text),
      specifications: one.specifications.map((entry) => {
        const { url, role } = specifications.get(entry.key) ?? {};
        return {
          ...(url !== undefined && { url }),
          ...entry,
          ...(entry.role !== undefined && { role: withTranslations(entry.role, role, this.language) }),
        };
      }),
      fulfils: one.fulfils.map((entry) => ({
        ...entry,
        how: withTranslations(entry.how, fulfils.get(entry.key)?.how, this.language),
      })),
    };
  }

  /** Passages of the source take the place of those an earlier import made; passages that people added stay behind them. */
  private sections(): MimBody['sections'] {
    const old = new Map(this.old.sections.map((section) => [section.key, section]));
    const fresh = this.fresh.sections.map((section) => {
      const was = old.get(section.key);
      return {
        ...section,
        ...(section.title && { title: withTranslations(section.title, was?.title, this.language) }),
        text: withTranslations(section.text, was?.text, this.language),
      };
    });
    const own = this.old.sections.filter(({ key }) => !isImportedSection(key));
    const keys = new Set(fresh.map(({ key }) => key));
    const gone = this.old.sections.filter(({ key }) => isImportedSection(key) && !keys.has(key));
    if (gone.length > 0)
      this.others.push(`Passages no longer in the source: ${gone.map(({ key }) => key).join(', ')}.`);
    if (own.length > 0)
      this.others.push(`Passages of the hub that were kept: ${own.map(({ key }) => key).join(', ')}.`);
    return [...fresh, ...own];
  }

  private text(fresh: Translated | undefined, was: Translated | undefined): { text?: Translated } {
    return fresh === undefined ? {} : { text: withTranslations(fresh, was, this.language) };
  }

  private tell(what: string, { added, removed, matches }: Matching): void {
    const renumbered = matches.filter((pair) => numberKey(pair.old.number) !== numberKey(pair.new.number));
    const said = [
      added.length > 0 && `added ${added.map(({ number }) => number).join(', ')}`,
      removed.length > 0 && `removed ${removed.map(({ number }) => number).join(', ')}`,
      renumbered.length > 0 &&
        `renumbered ${renumbered.map((pair) => `${pair.old.number} to ${pair.new.number}`).join(', ')}`,
    ].filter((part) => part !== false);
    if (said.length > 0) this.others.push(`${what}: ${said.join('; ')}.`);
  }
}

/** What only people write, never a source. */
function peoplesOwn(old: ImportedBody) {
  const {
    longName,
    category,
    forMayor,
    forBuyer,
    forEngineer,
    tests,
    statuses,
    decisions,
    roles,
    aliases,
    restsOn,
  } = old;
  const texts = { longName, forMayor, forBuyer, forEngineer };
  const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
  return { ...written, category, tests, statuses, decisions, roles, aliases, restsOn };
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`;
  return key;
}
