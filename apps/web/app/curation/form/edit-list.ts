import { type Step, stepsOf } from './field-path';
import { entriesOf, isGroup, own, type Group, type GroupShape, type Shape, type Value } from './shape';

/** What the buttons of a list do. */
export const LIST_EDITS = ['add', 'remove', 'up', 'down'] as const;

/** A button of a list that was pressed: what it does, and where. */
export interface ListEdit {
  readonly what: (typeof LIST_EDITS)[number];
  readonly path: string;
}

/** A body after a button of a list was pressed, and the place to go to. */
export interface EditedList {
  readonly body: Group;
  readonly focus: string;
}

/** `up:body.requirements[3]` as an edit; null for other buttons. */
export function listEditOf(intent: string): ListEdit | null {
  const at = intent.indexOf(':');
  const what = LIST_EDITS.find((name) => name === intent.slice(0, at));
  return what === undefined ? null : { what, path: intent.slice(at + 1) };
}

/**
 * Adds an empty entry at the end of a list, takes one away, or moves it by one place. Places that are not there change nothing.
 * @throws RefusedFormError for a path that no form of ours has
 */
export function editList(shape: GroupShape, body: Group, { what, path }: ListEdit): EditedList {
  const steps = stepsOf(path);
  if (what === 'add') {
    const shapeHere = shapeAt(shape, steps);
    if (shapeHere?.type !== 'list') return { body, focus: path };
    const empty: Value = shapeHere.entry.type === 'group' ? {} : '';
    const count = entriesOf(valueAt(body, steps)).length;
    return {
      body: changed(body, steps, (value) => [...entriesOf(value), empty]) as Group,
      focus: `${path}[${count}]`,
    };
  }
  const place = steps.at(-1);
  const list = entriesOf(valueAt(body, steps.slice(0, -1)));
  if (typeof place !== 'number' || place >= list.length) return { body, focus: path };
  const target = { remove: place, up: Math.max(place - 1, 0), down: Math.min(place + 1, list.length - 1) }[
    what
  ];
  const others = list.toSpliced(place, 1);
  const entries = what === 'remove' ? others : others.toSpliced(target, 0, list[place]!);
  const listPath = path.slice(0, path.lastIndexOf('['));
  const nearest = Math.min(target, entries.length - 1);
  return {
    body: changed(body, steps.slice(0, -1), () => entries) as Group,
    focus: nearest < 0 ? listPath : `${listPath}[${nearest}]`,
  };
}

function shapeAt(shape: Shape, steps: readonly Step[]): Shape | null {
  const [step, ...rest] = steps;
  if (step === undefined) return shape;
  if (typeof step === 'number') return shape.type === 'list' ? shapeAt(shape.entry, rest) : null;
  const field = shape.type === 'group' ? shape.fields.find(({ name }) => name === step) : undefined;
  return field === undefined ? null : shapeAt(field.shape, rest);
}

function valueAt(value: Value | undefined, steps: readonly Step[]): Value | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  return valueAt(typeof step === 'number' ? entriesOf(value)[step] : own(value, step), rest);
}

function changed(
  value: Value | undefined,
  steps: readonly Step[],
  change: (value: Value | undefined) => Value,
): Value {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  if (typeof step === 'number')
    return entriesOf(value).map((entry, at) => (at === step ? changed(entry, rest, change) : entry));
  return { ...(isGroup(value) && value), [step]: changed(own(value, step), rest, change) };
}
