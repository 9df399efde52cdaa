import type { Caller, Stage } from './stage.js';

/** Variables of an operation, or whatever a route is made from. */
export type Variables = Readonly<Record<string, unknown>>;

interface CommonExample {
  /** What the operation is called with; may make things first, as somebody who may. */
  readonly variables?: (stage: Stage, caller: Caller) => Variables | Promise<Variables>;
  /** Where in the variables the id stands that an outsider must not learn about: `input.assessmentId`. */
  readonly id?: string;
  /** Codes of refusals that come after the question of rights, so that they count as "yes". */
  readonly letThrough?: readonly string[];
}

/** How a query or mutation is called. */
export interface OperationExample extends CommonExample {
  readonly document: string;
}

/** How an HTTP route is called. */
export interface RouteExample extends CommonExample {
  readonly path: (variables: Variables) => string;
}

/** How one operation of the matrix is really called. */
export type Example = OperationExample | RouteExample;

/** Examples of one subject, by the name of the operation as in matrix.yaml. */
export type Examples = Readonly<Record<string, Example>>;

/** The same variables with another value at the path `input.assessmentId`. */
export function replaced(variables: Variables, path: string, value: unknown): Variables {
  const [head = '', ...rest] = path.split('.');
  if (!(head in variables)) throw new Error(`The example has no variable "${path}".`);
  const inner = variables[head] as Variables;
  return { ...variables, [head]: rest.length === 0 ? value : replaced(inner, rest.join('.'), value) };
}
