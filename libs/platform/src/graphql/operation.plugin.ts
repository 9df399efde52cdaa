import {
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLRequestContextWillSendResponse,
  type GraphQLRequestListener,
  type HTTPGraphQLHead,
} from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type FormattedExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { RequestState } from '../http/request-state.js';
import { currentScope } from '../http/request-scope.js';
import { type Access } from './access.decorators.js';
import { headersOf, publicError, type PublicError } from '../http/public-error.js';
import { type GraphqlLimits } from './graphql.options.js';
import { type HubContext } from './hub-context.js';
import { OperationCost } from './operation-cost.js';
import { assertStorable } from './storable-text.js';

/** Statuses that a refused operation carries over HTTP; all other answers with data are 200. */
const CARRIED = new Set([400, 401, 403, 429]);

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/**
 * What is checked and noted for every operation, over HTTP and in process alike: storable texts, cost, the name
 * for the log, the HTTP status of a refusal, and whether the answer is the same for everybody.
 */
export class OperationPlugin implements ApolloServerPlugin<HubContext> {
  private readonly cacheable = new WeakMap<OperationDefinitionNode, boolean>();
  private costs: OperationCost | undefined;
  // One listener for all requests: what it needs comes with each call.
  private readonly listener: GraphQLRequestListener<HubContext> = {
    didResolveOperation: (request) => this.check(request),
    willSendResponse: (request) => this.note(request),
  };

  constructor(
    private readonly limits: GraphqlLimits,
    private readonly accessOf: (rootType: string, field: string) => Access | undefined,
  ) {}

  requestDidStart(): Promise<GraphQLRequestListener<HubContext>> {
    return Promise.resolve(this.listener);
  }

  private check(request: GraphQLRequestContextDidResolveOperation<HubContext>): Promise<void> {
    const state = currentScope();
    if (state instanceof RequestState) state.operationName = request.operationName;
    const variables = request.request.variables ?? {};
    try {
      assertStorable(variables);
    } catch (error) {
      const told = publicError(error);
      if (told === null) throw error;
      throw refusal(told.code, told.message);
    }
    this.costs ??= new OperationCost(request.schema);
    const cost = this.costs.of(request.document, request.operationName ?? undefined, variables) ?? 0;
    const allowed = this.limits.cost[request.contextValue.actor === null ? 'anonymous' : 'signedIn'];
    if (cost > allowed) {
      const advice = 'Ask for fewer items, fields or nested lists.';
      throw refusal(
        'OPERATION_TOO_COSTLY',
        `This operation costs ${cost}; at most ${allowed} is allowed. ${advice}`,
      );
    }
    return Promise.resolve();
  }

  private note(request: GraphQLRequestContextWillSendResponse<HubContext>): Promise<void> {
    const { body, http } = request.response;
    if (body.kind === 'single' && body.singleResult.errors !== undefined)
      carry(http, refusalOf(body.singleResult, request.errors));
    const state = currentScope();
    if (state instanceof RequestState && body.kind === 'single' && body.singleResult.errors === undefined)
      state.publicAnswer = request.contextValue.actor === null && this.isCacheable(request.operation);
    return Promise.resolve();
  }

  private isCacheable(operation: OperationDefinitionNode | undefined): boolean {
    if (operation === undefined) return false;
    const known = this.cacheable.get(operation);
    if (known !== undefined) return known;
    // A fragment on the root type is rare and simply not cached.
    const answer =
      operation.operation === OperationTypeNode.QUERY &&
      operation.selectionSet.selections.every((selection) => {
        if (selection.kind !== Kind.FIELD) return false;
        const access = this.accessOf('Query', selection.name.value);
        return access?.kind === 'public' && access.cache;
      });
    this.cacheable.set(operation, answer);
    return answer;
  }
}

// Part of an answer is still an answer: only when every root field failed does HTTP say so.
function refusalOf(
  result: FormattedExecutionResult,
  errors: readonly GraphQLError[] | undefined,
): PublicError | null {
  if (result.data && Object.values(result.data).some((value) => value !== null)) return null;
  const told = publicError(unwrapResolverError(errors?.[0]));
  return told !== null && CARRIED.has(told.status) ? told : null;
}

function carry(http: HTTPGraphQLHead, refusal: PublicError | null): void {
  if (refusal === null) return;
  http.status = refusal.status;
  for (const [name, value] of Object.entries(headersOf(refusal))) http.headers.set(name.toLowerCase(), value);
}
