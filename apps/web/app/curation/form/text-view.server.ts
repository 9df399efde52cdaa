import { idOf, pathTo } from './field-path';
import { type OtherTextView, type TextView, type TranslatedView } from './form-view';
import { type Value } from './shape';
import { isOutdated, localesIn, markOf, translationIn } from './translations.server';

/** A translated text as a form shows it: the original, the language beside it, and the others only carried along. */
export function textViews(
  value: Value | undefined,
  path: string,
  language: string,
  beside: string | null,
): Pick<TranslatedView, 'original' | 'other' | 'rest'> {
  const bare = typeof value === 'string' ? value : '';
  const original = textView(path, language, translationIn(value, language)?.text ?? bare);
  const shown = beside === null || beside === language ? null : beside;
  const rest = localesIn(value).filter((locale) => locale !== language && locale !== shown);
  const pairs = rest.map((locale) => [locale, translationIn(value, locale)]);
  return {
    original,
    other: shown === null ? null : otherView(value, path, shown, original.text),
    rest: pairs.length === 0 ? '' : JSON.stringify(Object.fromEntries(pairs)),
  };
}

function textView(path: string, locale: string, text: string): TextView {
  const at = pathTo(pathTo(path, locale), 'text');
  return { path: at, id: idOf(at), locale, text };
}

function otherView(value: Value | undefined, path: string, locale: string, original: string): OtherTextView {
  const found = translationIn(value, locale);
  const view = textView(path, locale, found?.text ?? '');
  if (found === null) return { ...view, origin: 'human', of: '', was: '', outdated: false };
  const { origin, of = '' } = found;
  return { ...view, origin, of, was: markOf(found), outdated: isOutdated(found, original) };
}
