import type { MimRest } from '../domain/mim-parts.js';
import type {
  MimAliasType,
  MimCapabilityType,
  MimConformanceTestType,
  MimDecisionType,
  MimMechanismType,
  MimRoleType,
  MimSectionType,
  MimStatusStepType,
} from './mim-parts.type.js';
import type { TextReader } from './text.type.js';

type Entries<K extends keyof MimRest> = MimRest[K];

/** The capabilities in the language of a reader; so with all that follow. */
export function capabilityFields(entries: Entries<'capabilities'>, read: TextReader): MimCapabilityType[] {
  return entries.map(({ title, text, ...rest }) => ({
    ...rest,
    title: read.text(title),
    text: read.maybe(text),
  }));
}

export function mechanismFields(entries: Entries<'mechanisms'>, read: TextReader): MimMechanismType[] {
  return entries.map(({ title, text, specifications, fulfils, ...rest }) => ({
    ...rest,
    title: read.text(title),
    text: read.maybe(text),
    specifications: specifications.map(({ url, role, ...named }) => ({
      ...named,
      url: url ?? null,
      role: read.maybe(role),
    })),
    fulfils: fulfils.map(({ how, ...named }) => ({ ...named, how: read.text(how) })),
  }));
}

export function sectionFields(entries: Entries<'sections'>, read: TextReader): MimSectionType[] {
  return entries.map(({ title, text, ...rest }) => ({
    ...rest,
    title: read.maybe(title),
    text: read.text(text),
  }));
}

export function testFields(entries: Entries<'tests'>, read: TextReader): MimConformanceTestType[] {
  return entries.map(({ key, title, text, url, version }) => ({
    key,
    title: read.text(title),
    text: read.maybe(text),
    url: url ?? null,
    version: version ?? null,
  }));
}

export function statusFields(entries: Entries<'statuses'>): MimStatusStepType[] {
  return entries.map(({ since, sourceDate, ...rest }) => ({
    ...rest,
    since: since ?? null,
    sourceDate: sourceDate ?? null,
  }));
}

export function decisionFields(entries: Entries<'decisions'>, read: TextReader): MimDecisionType[] {
  return entries.map(({ key, date, body, outcome, url }) => ({
    key,
    date: date ?? null,
    body,
    outcome: read.text(outcome),
    url: url ?? null,
  }));
}

export function roleFields(entries: Entries<'roles'>): MimRoleType[] {
  return entries.map(({ since, ...rest }) => ({ ...rest, since: since ?? null }));
}

export function aliasFields(entries: Entries<'aliases'>, read: TextReader): MimAliasType[] {
  return entries.map(({ key, family, edition, name, note }) => ({
    key,
    family: family ?? null,
    edition: edition ?? null,
    name,
    note: read.maybe(note),
  }));
}
