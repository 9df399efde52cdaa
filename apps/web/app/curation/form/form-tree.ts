import { BODY, stepsOf, type Step } from './field-path';

/** What a form holds of a body: a text, or further places by their steps. Maps, since the names come from outside. */
export class Branch {
  private readonly inner = new Map<Step, Branch>();
  /** What was typed exactly here; null when nothing was asked here. */
  text: string | null = null;

  /** The place one step further in; an empty one where the form says nothing. */
  at(step: Step): Branch {
    return this.inner.get(step) ?? new Branch();
  }

  /** Whether the form says anything here or further in. */
  get isThere(): boolean {
    return this.text !== null || this.inner.size > 0;
  }

  /** The entries of a list in their order. */
  get entries(): readonly Branch[] {
    return [...this.inner]
      .filter((pair): pair is [number, Branch] => typeof pair[0] === 'number')
      .sort(([one], [other]) => one - other)
      .map(([, branch]) => branch);
  }

  /** Notes what was typed some steps further in. */
  put(steps: readonly Step[], text: string): void {
    const [step, ...rest] = steps;
    if (step === undefined) {
      this.text = text;
      return;
    }
    const branch = this.at(step);
    this.inner.set(step, branch);
    branch.put(rest, text);
  }
}

/**
 * The part of a form that is about the body. Line ends come as two characters and are kept as one.
 * @throws RefusedFormError for names that no form of ours has
 */
export function treeOf(form: Iterable<[string, FormDataEntryValue]>): Branch {
  const tree = new Branch();
  for (const [name, value] of form)
    if (name.startsWith(BODY) && typeof value === 'string')
      tree.put(stepsOf(name), value.replaceAll(/\r\n?/g, '\n'));
  return tree;
}
