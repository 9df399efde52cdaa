import { fingerprint, type Translated } from '#libs/curation';
import { isLocale, type Locale } from '#libs/kernel';
import { pathText, plainReason, schemaFaults, type PlacedFault } from '#libs/platform';
import { mimBody, type MimBody } from '../bodies/mim-body.js';
import { ownFaults } from '../mim-faults.js';
import { slugOf } from './import-vocabulary.js';
import { withoutHtml } from './markdown-blocks.js';
import { licenceLine } from './licence-statements.js';
import type { DraftMechanism, MimDraft } from './mim-draft.js';
import type { MimIdentity } from './mim-identity.js';
import type { MimReading } from './read-mim.js';

/** The body of a MIM of which the source may be silent about what a published one needs. */
export type ImportedBody = Omit<MimBody, 'objective' | 'number'> &
  Partial<Pick<MimBody, 'objective' | 'number'>>;

/** The edition an import goes to. */
export interface ImportTarget {
  readonly family: string;
  readonly edition: string;
}

/** Makes a body of what was read, in the language the source was written in. */
export function importedBody(reading: MimReading, identity: MimIdentity, target: ImportTarget): ImportedBody {
  const language: Locale = isLocale(reading.language) ? reading.language : 'en';
  const words = (text: string): Translated => ({
    [language]: { text: withoutHtml(text.trim()), origin: 'original' },
  });
  const blocks = (texts: readonly string[]) => words(texts.join('\n\n'));
  const { draft } = reading;
  const licence = licenceLine(reading.licences);
  return {
    language,
    ...target,
    ...(identity.number !== null && { number: identity.number }),
    slug: identity.slug,
    name: words(identity.name),
    category: 'unspecified',
    ...(draft.objective.length > 0 && { objective: blocks(draft.objective) }),
    capabilities: draft.capabilities.map(({ key, number, title, text }) => ({
      key,
      number,
      title: words(title),
      ...(text.length > 0 && { text: blocks(text) }),
    })),
    requirements: requirementsOf(draft, words),
    mechanisms: draft.mechanisms.map((mechanism) => mechanismOf(mechanism, words)),
    sections: draft.sections.map(({ key, part, title, text }) => ({
      key,
      part,
      title: words(title),
      text: blocks(text),
    })),
    tests: [],
    statuses: [],
    decisions: [],
    roles: [],
    aliases: [],
    restsOn: [],
    source: {
      label: 'real',
      note: sourceNote(reading),
      ...(reading.url !== undefined && { url: reading.url }),
      ...(licence !== undefined && { licence }),
    },
  };
}

function requirementsOf(draft: MimDraft, words: (text: string) => Translated): MimBody['requirements'] {
  return draft.requirements.map(({ key, number, capability, group, level, text, note }) => ({
    key,
    number,
    ...(capability !== undefined && { capability }),
    ...(group !== undefined && { group }),
    level,
    text: words(text),
    ...(note !== undefined && { note: words(note) }),
  }));
}

function mechanismOf(
  mechanism: DraftMechanism,
  words: (text: string) => Translated,
): MimBody['mechanisms'][number] {
  const { key, number, title, text, specifications, fulfils } = mechanism;
  const free = freeKeys();
  const freeFulfils = freeKeys();
  return {
    key,
    number,
    title: words(title),
    ...(text.length > 0 && { text: words(text.join('\n\n')) }),
    specifications: specifications.map(({ name, url, role }) => ({
      key: free(slugOf(name, 70) || 'specification'),
      name,
      ...(url !== undefined && { url }),
      ...(role !== undefined && { role: words(role) }),
    })),
    fulfils: fulfils.map(({ requirement, how }) => ({
      key: freeFulfils(slugOf(requirement, 70) || 'requirement'),
      requirement,
      how: words(how),
    })),
  };
}

/** Hands out keys, each once: `rest`, `rest-2`. */
function freeKeys(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let key = wanted;
    for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`;
    taken.add(key);
    return key;
  };
}

/** Says the same for the same repository: the commit stands in the provenance of the revision. */
function sourceNote({ url, licences }: MimReading): string {
  const from =
    url === undefined
      ? 'Read from a repository that does not say its address.'
      : `Read from the repository ${url}.`;
  const said = licences.map(({ licence, file }) => `${licence} (${file})`);
  const stated =
    said.length === 0
      ? 'It states no licence.'
      : `Licences stated: ${[...new Set(said)].slice(0, 12).join('; ')}.`;
  return `${from} ${stated}`.slice(0, 1_000);
}

/** What a draft may lack and an import still goes on with. */
const draftBody = mimBody.partial({ objective: true, number: true });

/** An earlier body as an import can go on with it, or what is wrong with it. */
export function earlierBody(body: unknown): { body: ImportedBody } | { faults: readonly string[] } {
  const read = draftBody.safeParse(body);
  return read.success ? { body: read.data } : { faults: sentences(schemaFaults(read.error)) };
}

/** What a body still lacks to be published, as sentences; and the body as the schema writes it where it lacks nothing. */
export function fitted(body: ImportedBody): { body: ImportedBody; lacks: readonly string[] } {
  const read = mimBody.safeParse(body, { error: plainReason });
  if (read.success) return { body: read.data, lacks: sentences(ownFaults(read.data)) };
  return { body, lacks: sentences(schemaFaults(read.error)) };
}

function sentences(faults: readonly PlacedFault[]): string[] {
  return [...new Set(faults.map(({ path, reason }) => `${pathText(path)}: ${reason}`))].slice(0, 50);
}

/**
 * The text of the source with what people wrote beside it: their translations stay, and show as outdated by their
 * fingerprints where the original changed.
 */
export function withTranslations(
  fresh: Translated,
  old: Translated | undefined,
  language: Locale,
): Translated {
  if (old === undefined) return fresh;
  const others = Object.entries(old).filter(
    ([locale, text]) => locale !== language && text.origin !== 'original',
  );
  const was = old[language];
  const same =
    was !== undefined &&
    fresh[language] !== undefined &&
    fingerprint(was.text) === fingerprint(fresh[language].text);
  return { ...Object.fromEntries(others), ...(same ? { [language]: was } : fresh) };
}
