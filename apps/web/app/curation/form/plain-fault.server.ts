import { type ContentFault } from '../../graphql/curation.types';
import { entriesOf, own, type GroupShape, type Shape, type Value } from './shape';
import { type FormWords } from './words.server';

/** What is to be mended, as somebody says it who fills in a form: the hub speaks of documents. */
export function plainFault(
  shape: GroupShape,
  body: Value,
  { path, reason }: ContentFault,
  words: FormWords,
): string {
  const steps = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, at, name]) =>
    at === undefined ? (name ?? '') : Number(at),
  );
  const found = shapeAt(shape, steps);
  if (found === null) return reason;
  const value = valueAt(body, steps);
  if (value === undefined || value === null)
    return words.say(asksToChoose(found) ? 'fault.choose' : 'fault.missing');
  if (asksToChoose(found)) return words.say('fault.choose');
  const isNumber = found.type === 'plain' && found.of === 'number';
  return isNumber && typeof value !== 'number' ? words.say('fault.number') : reason;
}

function asksToChoose(shape: Shape): boolean {
  if (shape.type === 'plain') return shape.of === 'boolean';
  return shape.type === 'field' && shape.options.length > 0;
}

type Steps = readonly (string | number)[];

function shapeAt(shape: Shape, [step, ...rest]: Steps): Shape | null {
  if (step === undefined) return shape;
  if (typeof step === 'number') return shape.type === 'list' ? shapeAt(shape.entry, rest) : null;
  const field = shape.type === 'group' ? shape.fields.find(({ name }) => name === step) : undefined;
  return field === undefined ? null : shapeAt(field.shape, rest);
}

function valueAt(value: Value | undefined, [step, ...rest]: Steps): Value | undefined {
  if (step === undefined) return value;
  return valueAt(typeof step === 'number' ? entriesOf(value)[step] : own(value, step), rest);
}
