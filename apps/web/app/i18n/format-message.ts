/** What a message may be filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

interface Options {
  readonly [name: string]: { readonly value: readonly MessagePart[] } | undefined;
}

/** A part of a parsed message; the numbers are those of the ICU parser. */
export type MessagePart =
  | { readonly type: 0; readonly value: string }
  | { readonly type: 1; readonly value: string }
  | { readonly type: 2; readonly value: string }
  | { readonly type: 5; readonly value: string; readonly options: Options }
  | {
      readonly type: 6;
      readonly value: string;
      readonly options: Options;
      readonly offset: number;
      readonly pluralType?: Intl.PluralRuleType;
    }
  | { readonly type: 7 };

/** A parsed message. */
export type ParsedMessage = readonly MessagePart[];

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
  counted = 0,
): string {
  return message.map((part) => partText(part, locale, values, counted)).join('');
}

function partText(part: MessagePart, locale: string, values: MessageValues, counted: number): string {
  if (part.type === 0) return part.value;
  if (part.type === 7) return numberText(locale, counted);
  const value = values[part.value] ?? '';
  if (part.type === 1) return String(value);
  if (part.type === 2) return numberText(locale, Number(value));
  if (part.type === 5) {
    const chosen = part.options[String(value)] ?? part.options['other'];
    return formatMessage(chosen?.value ?? [], locale, values, counted);
  }
  const count = Number(value) - part.offset;
  const type = part.pluralType ?? 'cardinal';
  const rules = made(plurals, `${locale}/${type}`, () => new Intl.PluralRules(locale, { type }));
  const chosen = part.options[`=${value}`] ?? part.options[rules.select(count)] ?? part.options['other'];
  return formatMessage(chosen?.value ?? [], locale, values, count);
}
