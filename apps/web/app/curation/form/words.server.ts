import { loadMessages, type Messages, type Section } from '../../i18n/catalogues';
import { formatMessage, type MessageValues } from '../../i18n/format-message';
import { languageName } from '../../i18n/language-name';
import { type WebLocale } from '../../i18n/locales';

/** The words of a form: what its fields, its hints and its choices are called in the language of the page. */
export interface FormWords {
  readonly locale: WebLocale;
  /** The name of a property, in a kind where it has one of its own there: from the messages, else made readable. */
  label(name: string, kind?: string): string;
  /** What helps to fill in a property of a kind, by its name or its names from the outermost on; null where nothing is said. */
  hint(kind: string, path: string): string | null;
  /** The words for a choice, those of the property first. */
  choice(value: string, name?: string): string;
  language(code: string): string;
  /** Any message of the forms. */
  say(key: string, values?: MessageValues): string;
}

/** Messages that only the server needs, said in the language of a page. */
export async function sayIn(
  locale: WebLocale,
  section: Section,
): Promise<(key: string, values?: MessageValues) => string | null> {
  const messages: Messages = await loadMessages(locale, section);
  return (key, values) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message === undefined || typeof message === 'string') return message ?? null;
    return formatMessage(message, locale, values);
  };
}

/** The words of forms in a language. */
export async function formWords(locale: WebLocale): Promise<FormWords> {
  const say = await sayIn(locale, 'deskfields');
  return {
    locale,
    label: (name, kind) => say(`field.${kind}.${name}`) ?? say(`field.${name}`) ?? readable(name),
    hint: (kind, path) => {
      const name = path.slice(path.lastIndexOf('.') + 1);
      return say(`hint.${kind}.${path}`) ?? say(`hint.${kind}.${name}`) ?? say(`hint.${name}`);
    },
    choice: (value, name) => say(`choice.${name}.${value}`) ?? say(`choice.${value}`) ?? readable(value),
    language: (code) => languageName(locale, code),
    say: (key, values) => say(key, values) ?? key,
  };
}

/** `restsOn` as “Rests on”, `past-example` as “Past example”. */
export function readable(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How kinds of content are called in a language. */
export async function kindLabels(locale: WebLocale): Promise<(kind: string) => string> {
  const say = await sayIn(locale, 'deskfields');
  return (kind) => say(`kind.${kind}`) ?? readable(kind);
}
