import { type BodyReader } from './body-reader.server';
import { type Fact, type FactValue } from './reading';

/** Reads one fact of a body; null where nothing is said. */
export type ReadFact = (body: BodyReader) => Fact | null;

/** A line that is the same in all languages. */
export function line(name: string): ReadFact {
  return (body) => fact(name, body.line(name), (found) => ({ as: 'line', line: found }));
}

/** A translated text of one paragraph. */
export function text(name: string): ReadFact {
  return (body) => fact(name, body.text(name), (found) => ({ as: 'text', text: found }));
}

/** One of a few words, or several of them. */
export function choice(name: string, group: string = name): ReadFact {
  return (body) => {
    const one = body.line(name);
    const values = one === null ? body.lines(name) : [one];
    return values.length === 0 ? null : { name, as: 'choice', group, values };
  };
}

/** A year, a month or a day. */
export function when(name: string): ReadFact {
  return (body) => fact(name, body.line(name), (from) => ({ as: 'when', from, to: null }));
}

/** From when to when, either of which may be open. */
export function period(name: string, start: string, end: string): ReadFact {
  return (body) => {
    const [from, to] = [dateOf(body, start), dateOf(body, end)];
    return from === null && to === null ? null : { name, as: 'when', from, to };
  };
}

/** An amount of money. */
export function euro(name: string): ReadFact {
  return (body) => fact(name, body.number(name), (from) => ({ as: 'euro', from, to: from }));
}

/** From how much to how much money. */
export function euros(name: string, least: string, most: string): ReadFact {
  return (body) => {
    const [from, to] = [body.number(least), body.number(most)];
    return from === null && to === null ? null : { name, as: 'euro', from, to };
  };
}

export function percent(name: string): ReadFact {
  return (body) => fact(name, body.number(name), (amount) => ({ as: 'percent', amount }));
}

export function minutes(name: string): ReadFact {
  return (body) => fact(name, body.number(name), (amount) => ({ as: 'minutes', amount }));
}

export function flag(name: string): ReadFact {
  return (body) => fact(name, body.flag(name), (isSo) => ({ as: 'flag', isSo }));
}

/** Something that is only worth a line where it is so. */
export function onlyIf(name: string): ReadFact {
  return (body) => (body.flag(name) === true ? { name, as: 'flag', isSo: true } : null);
}

export function countries(name: string): ReadFact {
  return (body) => {
    const one = body.line(name);
    const codes = one === null ? body.lines(name) : [one];
    return codes.length === 0 ? null : { name, as: 'countries', codes };
  };
}

export function web(name: string): ReadFact {
  return (body) => fact(name, body.line(name), (url) => ({ as: 'web', url }));
}

/** Something of the hub that the body names by the last part of its address. */
export function place(name: string, path: string): ReadFact {
  return (body) =>
    fact(name, body.line(name), (slug) => ({ as: 'place', to: `${path}/${slug}`, title: slug }));
}

/** The last day of a call, with the time and the zone in which it is meant. */
export function deadline(name: string): ReadFact {
  return (body) =>
    fact(name, body.line(name), (day) => ({
      as: 'deadline',
      day,
      time: body.line('deadlineTime'),
      zone: body.line('zone') ?? 'UTC',
      isPast: isPastDay(day),
    }));
}

/** Whether a day is over everywhere in the Union. */
export function isPastDay(day: string): boolean {
  return day < new Date().toISOString().slice(0, 10);
}

function fact<Found>(name: string, found: Found | null, value: (found: Found) => FactValue): Fact | null {
  return found === null ? null : { name, ...value(found) };
}

function dateOf(body: BodyReader, name: string): string | null {
  return body.line(name) ?? body.number(name)?.toString() ?? null;
}
