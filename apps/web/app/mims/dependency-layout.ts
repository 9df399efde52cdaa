import { type Dependency } from './types';

/** A MIM in the drawing, and the step it stands on: 0 rests on nothing, each other one above all it rests on. */
export interface DrawnMim {
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly step: number;
  readonly place: number;
}

/** The drawing of who rests on whom. */
export interface DrawnDependencies {
  readonly mims: readonly DrawnMim[];
  readonly lines: readonly { readonly from: DrawnMim; readonly to: DrawnMim }[];
  readonly steps: number;
  readonly widest: number;
}

interface Named {
  readonly number: string;
  readonly name: { readonly text: string };
  readonly address: string;
}

/**
 * Lays MIMs out in steps, foundations at the bottom. MIMs that rest on one another in a circle share the step of the one
 * that comes first by number.
 */
export function layoutOf(mims: readonly Named[], dependencies: readonly Dependency[]): DrawnDependencies {
  const known = new Set(mims.map(({ number }) => number));
  const pairs = dependencies.flatMap(({ from, to }) =>
    from !== null &&
    to !== null &&
    known.has(from.number) &&
    known.has(to.number) &&
    from.number !== to.number
      ? [[from.number, to.number] as const]
      : [],
  );
  const steps = stepsOf(
    mims.map(({ number }) => number),
    pairs,
  );
  const taken = new Map<number, number>();
  const drawn = mims.map(({ address, name, number }): DrawnMim => {
    const step = steps.get(number) ?? 0;
    const place = taken.get(step) ?? 0;
    taken.set(step, place + 1);
    return { address, name: name.text, number, place, step };
  });
  const byNumber = new Map(drawn.map((mim) => [mim.number, mim]));
  return {
    mims: drawn,
    lines: pairs.map(([from, to]) => ({ from: byNumber.get(from)!, to: byNumber.get(to)! })),
    steps: Math.max(0, ...drawn.map(({ step }) => step)) + 1,
    widest: Math.max(1, ...taken.values()),
  };
}

function stepsOf(
  numbers: readonly string[],
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const below = new Map(
    numbers.map((number) => [number, pairs.filter(([from]) => from === number).map(([, to]) => to)]),
  );
  const found = new Map<string, number>();
  const visit = (number: string, above: ReadonlySet<string>): number => {
    const known = found.get(number);
    if (known !== undefined) return known;
    const lower = (below.get(number) ?? []).filter((to) => !above.has(to));
    const step =
      lower.length === 0 ? 0 : 1 + Math.max(...lower.map((to) => visit(to, new Set([...above, number]))));
    found.set(number, step);
    return step;
  };
  for (const number of numbers) visit(number, new Set([number]));
  return found;
}
