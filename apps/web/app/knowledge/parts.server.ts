import { type BodyReader } from './body-reader.server';
import { choice, countries, onlyIf } from './facts.server';
import { type Fact, type Part } from './reading';

/** Reads one passage of a body; null where nothing is said. */
export type ReadPart = (body: BodyReader) => Part | null;

/**
 * A long text.
 * @param name names its heading, where that is not the property
 */
export function prose(property: string, name = property): ReadPart {
  return (body) => {
    const text = body.prose(property);
    return text === null ? null : { name, as: 'text', text };
  };
}

/** What came of it. */
export function results(name: string): ReadPart {
  return (body) => {
    const entries = body.entries(name, (entry, key) => {
      const text = entry.text('text');
      return text && { key, text, figure: entry.line('figure') };
    });
    return entries.length === 0 ? null : { name, as: 'results', entries };
  };
}

/** What is known, with its dates. */
export function dated(name: string): ReadPart {
  return (body) => {
    const entries = body.entries(name, (entry, key) => {
      const text = entry.text('text');
      return text && { key, text, when: entry.line('when') };
    });
    return entries.length === 0 ? null : { name, as: 'dated', entries };
  };
}

/** What can be copied clause by clause. */
export function clauses(name: string): ReadPart {
  return (body) => {
    const entries = body.entries(name, (entry, key) => {
      const [title, text, written] = [entry.text('title'), entry.prose('text'), entry.text('text')];
      return title && text && written && { key, title, text, written: written.text };
    });
    return entries.length === 0 ? null : { name, as: 'clauses', entries };
  };
}

const ABOUT = [
  choice('applicants', 'applicant'),
  countries('countries'),
  choice('sizes', 'size'),
  onlyIf('signatoriesOnly'),
];

/** The rules of a call, in its words. */
export function rules(name: string): ReadPart {
  return (body) => {
    const entries = body.entries(name, (entry, key) => {
      const quote = entry.text('quote');
      return quote && { key, quote, about: aboutOf(entry) };
    });
    return entries.length === 0 ? null : { name, as: 'rules', entries };
  };
}

/** Pages on the web that belong to it. */
export function links(name: string): ReadPart {
  return (body) => {
    const entries = body.entries(name, (entry, key) => {
      const [title, url] = [entry.text('title'), entry.line('url')];
      return title && url !== null ? { key, title, url } : null;
    });
    return entries.length === 0 ? null : { name, as: 'links', entries };
  };
}

function aboutOf(rule: BodyReader): Fact[] {
  const regions = rule.lines('regions');
  const inRegions: Fact[] =
    regions.length === 0 ? [] : [{ name: 'regions', as: 'line', line: regions.join(', ') }];
  return [...ABOUT.map((read) => read(rule)).filter((fact) => fact !== null), ...inRegions];
}
