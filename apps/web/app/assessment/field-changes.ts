/** Prefix of the hidden field that carries what the page showed in a field. */
const SHOWN = 'was:';

/** The name of the hidden field beside a field. */
export function shownName(id: string): string {
  return `${SHOWN}${id}`;
}

/** What a person wrote into a field that somebody else has changed since the page was made. */
export interface FieldConflict {
  readonly id: string;
  readonly yours: string;
  readonly theirs: string;
}

/** What a form asks to change. */
export interface FieldChanges {
  /** Fields to save, with their new value; empty to clear one. */
  readonly changes: readonly { readonly id: string; readonly value: string }[];
  /** Fields that must not be saved before the person has seen what a colleague wrote. */
  readonly conflicts: readonly FieldConflict[];
}

/**
 * What a person changed, told by what the page had shown them: a field they left alone, and one that the form lacks,
 * say nothing. A form that does not tell what was shown counts as one that showed empty fields.
 *
 * @param stored the values as they are now, by field; empty where there is none
 * @param clean brings a value to the form it is stored in
 */
export function changesOf(
  form: FormData,
  ids: readonly string[],
  stored: Readonly<Record<string, string>>,
  clean: (id: string, value: string) => string = (_id, value) => value,
): FieldChanges {
  const changes: { id: string; value: string }[] = [];
  const conflicts: FieldConflict[] = [];
  for (const id of ids) {
    const given = form.get(id);
    if (typeof given !== 'string') continue;
    const shown = form.get(shownName(id));
    const [value, before, now] = [given, typeof shown === 'string' ? shown : '', stored[id] ?? ''].map(
      (text) => clean(id, asTyped(text)),
    ) as [string, string, string];
    if (value === before || value === now) continue;
    if (now === before) changes.push({ id, value });
    else conflicts.push({ id, yours: value, theirs: now });
  }
  return { changes, conflicts };
}

// Forms send line ends of their own kind.
function asTyped(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
