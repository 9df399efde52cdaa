/** How a language is called in another one; a code that is none stays as it is. */
export function languageName(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    // An unfinished draft may hold any text where its language is to stand.
    return code;
  }
}
