/** One step into a body: a property by its name, an entry by its place. */
export type Step = string | number;

/** A form that names places no body has; nothing of it is read. */
export class RefusedFormError extends Error {}

/** All fields of a form that belong to the body begin with this. */
export const BODY = 'body';

/** Says that the body has a list, though nothing of it may be chosen or typed. */
export const THERE = 'there';

const LONGEST = 400;
const DEEPEST = 16;
const LAST_PLACE = 9_999;
const STEP = /\.([A-Za-z][A-Za-z0-9_-]{0,79})|\[(0|[1-9]\d{0,5})\]/y;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * `body.requirements[3].text.en.text` as steps, without the `body`.
 * @throws RefusedFormError for names that no form of ours has
 */
export function stepsOf(name: string): readonly Step[] {
  if (name.length > LONGEST || !name.startsWith(BODY)) throw new RefusedFormError();
  const steps: Step[] = [];
  STEP.lastIndex = BODY.length;
  while (STEP.lastIndex < name.length) {
    const [, property, place] = STEP.exec(name) ?? [];
    const step = property ?? Number(place);
    if (typeof step === 'number' ? !(step <= LAST_PLACE) : FORBIDDEN.has(step)) throw new RefusedFormError();
    if (steps.push(step) > DEEPEST) throw new RefusedFormError();
  }
  return steps;
}

/** The name of a place further in. */
export function pathTo(path: string, step: Step): string {
  return typeof step === 'number' ? `${path}[${step}]` : `${path}.${step}`;
}

/** The id of the control of a place, for labels and links. */
export function idOf(path: string): string {
  return path.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '');
}
