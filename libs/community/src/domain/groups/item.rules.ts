import { cleanLine, cleanText, InvalidInputError } from '#libs/kernel';
import type {
  ItemContent,
  ItemContents,
  ItemKind,
  MeetingContent,
  OutputContent,
  WorkItemContent,
} from './item.js';

/** Whether the runtime knows a zone by this IANA name, like `Europe/Sofia`. */
export function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      name.includes('/')
    );
  } catch {
    return false;
  }
}

/** Whether a text is an address that a page may link to. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/**
 * The instant at which clocks in a zone show a local time like `2026-03-29T10:00`. An hour that comes twice, in autumn,
 * means its first run.
 *
 * @throws InvalidInputError when the text is no time, or that hour is left out there, in spring
 */
export function instantOf(local: string, zone: string): Date {
  const wanted = plainTime(local);
  const zoned = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (!zoned.toPlainDateTime().equals(wanted))
    throw new InvalidInputError(
      'The clocks of this zone leave out that hour. Choose an hour before or after it.',
      {
        field: 'startsLocal',
      },
    );
  return new Date(zoned.epochMilliseconds);
}

/** The local time that clocks in a zone show at an instant, like `2026-03-29T10:00`. */
export function localTimeOf(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** Texts of items that may have several lines. */
const LONG_TEXTS: readonly string[] = ['description', 'stateReason', 'agenda', 'findings', 'summary'];
/** Texts of items that have one line. */
const SHORT_TEXTS: readonly string[] = ['title', 'owner', 'place', 'openedTo'];

/** An item as it is stored: its texts without control characters, and without marks that turn the direction of writing. */
export function cleanItem<C extends ItemContent>(content: C): C {
  const texts = Object.entries(content as Readonly<Record<string, unknown>>).flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    if (SHORT_TEXTS.includes(key)) return [[key, cleanLine(value)] as const];
    return LONG_TEXTS.includes(key) ? [[key, cleanText(value)] as const] : [];
  });
  return { ...content, ...(Object.fromEntries(texts) as Partial<C>) };
}

/**
 * Says what an item lacks.
 *
 * @throws InvalidInputError naming the field
 */
export function assertSound<K extends ItemKind>(kind: K, content: ItemContents[K]): void {
  const [fault] = faultsOf[kind](content as never);
  if (fault) throw new InvalidInputError(fault.reason, { field: fault.field });
}

/** Something to mend in an item. */
interface ItemFault {
  readonly field: string;
  readonly reason: string;
}

const faultsOf = {
  work: (content: WorkItemContent): ItemFault[] => [
    ...titleFaults(content),
    ...(content.state === 'dropped' && content.stateReason === ''
      ? [{ field: 'stateReason', reason: 'Say why it was dropped.' }]
      : []),
  ],
  meeting: (content: MeetingContent): ItemFault[] => [
    ...titleFaults(content),
    ...linkFaults(content.link),
    ...(content.place === '' && content.link === null
      ? [{ field: 'place', reason: 'Say where it takes place: a place, a link, or both.' }]
      : []),
  ],
  output: (content: OutputContent): ItemFault[] => [...titleFaults(content), ...linkFaults(content.link)],
} satisfies Record<ItemKind, (content: never) => ItemFault[]>;

function titleFaults({ title }: ItemContent): ItemFault[] {
  return title === '' ? [{ field: 'title', reason: 'Give it a title.' }] : [];
}

function linkFaults(link: string | null): ItemFault[] {
  return link === null || isWebAddress(link)
    ? []
    : [{ field: 'link', reason: 'A link begins with https:// or http://.' }];
}

function plainTime(local: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    throw new InvalidInputError('Write day and time, like 2026-03-29T10:00.', { field: 'startsLocal' });
  }
}
