import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** What a message may be filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A parsed message. */
export type ParsedMessage = readonly MessageFormatElement[];

/** The kinds of parts a message of ours may have, by the numbers the parser gives them. */
export const PART = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7 } as const;

const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function made<T>(known: Map<string, T>, name: string, make: () => T): T {
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = make()));
  return found;
}

function numberText(locale: string, value: number): string {
  return made(numbers, locale, () => new Intl.NumberFormat(locale)).format(value);
}

/**
 * Fills in an ICU message that was parsed while building: arguments, numbers, plurals and choices. It says the same as
 * intl-messageformat does, which the specs hold it against, at a sixth of the size.
 * @param counted the number that `#` stands for, inside a plural
 */
export function formatMessage(
  message: ParsedMessage,
  locale: string,
  values: MessageValues = {},
  counted: number | null = null,
): string {
  return message.map((part) => partText(part, locale, values, counted)).join('');
}

function partText(
  part: MessageFormatElement,
  locale: string,
  values: MessageValues,
  counted: number | null,
): string {
  if (part.type === PART.literal) return part.value;
  if (part.type === PART.pound) return numberText(locale, counted ?? 0);
  const value = values[part.value] ?? '';
  if (part.type === PART.number) return numberText(locale, Number(value));
  if (part.type === PART.select) {
    const chosen = part.options[String(value)] ?? part.options['other'];
    return formatMessage(chosen?.value ?? [], locale, values, counted);
  }
  if (part.type === PART.plural) {
    const count = Number(value) - part.offset;
    const type = part.pluralType ?? 'cardinal';
    const rules = made(plurals, `${locale}/${type}`, () => new Intl.PluralRules(locale, { type }));
    const chosen = part.options[`=${value}`] ?? part.options[rules.select(count)] ?? part.options['other'];
    return formatMessage(chosen?.value ?? [], locale, values, count);
  }
  return String(value);
}
