import {
  GraphQLError,
  Kind,
  getNullableType,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import {
  fieldExtensionsEstimator,
  getComplexity,
  type ComplexityEstimator,
  type ComplexityEstimatorArgs,
} from 'graphql-query-complexity';
import { MAX_PAGE_SIZE } from './page.args.js';

/** How many items a list without `first` is taken to hold. Say otherwise with `complexity` on its @Field. */
export const ASSUMED_LIST_LENGTH = 5;
const KEPT_PER_DOCUMENT = 64;

/** For `@Field(() => [T], { complexity: listOf(40) })`: a list of about so many items. */
export function listOf(length: number): (options: { childComplexity: number }) => number {
  return ({ childComplexity }) => 1 + length * childComplexity;
}

// Each field costs 1 and its content; a list costs its content as often as it has items. A page is multiplied
// where it is asked for, so its edges are not multiplied again.
const byPageAndList: ComplexityEstimator = ({
  args,
  field,
  type,
  childComplexity,
}: ComplexityEstimatorArgs) => {
  const asked: unknown = args['first'] ?? args['last'];
  if (typeof asked === 'number') return 1 + Math.min(Math.max(asked, 0), MAX_PAGE_SIZE) * childComplexity;
  const edges = field.name === 'edges' && type.name.endsWith('Connection');
  // Reading the schema costs the same for everybody, and GraphQL itself bounds how often its lists may nest.
  const single = edges || type.name.startsWith('__');
  const items = !single && isListType(getNullableType(field.type)) ? ASSUMED_LIST_LENGTH : 1;
  return 1 + items * childComplexity;
};

/**
 * Costs of operations, worked out once per document and per value of its numbers and switches
 * (`$first: Int`, `$withTotal: Boolean`), because nothing else changes them.
 */
export class OperationCost {
  private readonly estimators = [fieldExtensionsEstimator(), byPageAndList];
  private readonly known = new WeakMap<DocumentNode, Map<string, number>>();
  private readonly deciding = new WeakMap<DocumentNode, readonly string[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The cost, or null when the variables do not fit the operation, which the execution itself refuses. */
  of(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): number | null {
    const key = JSON.stringify([operationName, ...this.decidingOf(document).map((name) => variables[name])]);
    const costs = this.known.get(document) ?? new Map<string, number>();
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = this.compute(document, operationName, variables);
    if (cost === null) return null;
    if (costs.size >= KEPT_PER_DOCUMENT) costs.clear();
    this.known.set(document, costs.set(key, cost));
    return cost;
  }

  private compute(
    query: DocumentNode,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): number | null {
    try {
      return getComplexity({
        schema: this.schema,
        query,
        operationName,
        variables: { ...variables },
        estimators: this.estimators,
      });
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }

  private decidingOf(document: DocumentNode): readonly string[] {
    const known = this.deciding.get(document);
    if (known !== undefined) return known;
    const names = document.definitions.flatMap((definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION
        ? []
        : (definition.variableDefinitions ?? [])
            .filter(({ type }) => {
              const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
              return inner.kind === Kind.NAMED_TYPE && ['Int', 'Boolean'].includes(inner.name.value);
            })
            .map(({ variable }) => variable.name.value),
    );
    this.deciding.set(document, names);
    return names;
  }
}
