import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { type GraphqlLimits } from './graphql.options.js';
import { isStorableText } from './storable-text.js';

// By default these rules throw out of the validation, which Apollo answers with 500; reported, it is a plain 400.
function reported() {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError): void => {
        context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, '')));
      },
    ],
  };
}

function rootFields(
  selections: SelectionSetNode,
  context: ValidationContext,
  seen: ReadonlySet<string>,
): string[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value === '__typename' ? [] : [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, context, seen);
    const name = selection.name.value;
    const fragment = seen.has(name) ? undefined : context.getFragment(name);
    return fragment ? rootFields(fragment.selectionSet, context, new Set([...seen, name])) : [];
  });
}

/**
 * One mutation per request, so that nobody tries a hundred sign-ins under one rate limit; and no subscription, since
 * there are none.
 * Mutations declared `repeatable` may stand beside each other.
 */
export function oneMutationRule(isRepeatable: (field: string) => boolean): ValidationRule {
  return (context): ASTVisitor => ({
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION)
        context.reportError(new GraphQLError('This API has no subscriptions.', { nodes: node }));
      if (node.operation !== OperationTypeNode.MUTATION) return false;
      const fields = rootFields(node.selectionSet, context, new Set());
      if (fields.length > 1 && !fields.every(isRepeatable))
        context.reportError(new GraphQLError('A request may hold one mutation only.', { nodes: node }));
      return false;
    },
  });
}

/** Texts written into the document itself must be storable like those in variables. */
export const storableLiteralsRule: ValidationRule = (context): ASTVisitor => ({
  StringValue(node) {
    if (isStorableText(node.value)) return;
    context.reportError(new GraphQLError('A text holds characters that cannot be stored.', { nodes: node }));
  },
});

/** Everything an operation must keep to beside the rules of GraphQL itself. Runs once per document, not per request. */
export function validationRules(
  limits: GraphqlLimits,
  isRepeatable: (field: string) => boolean,
): ValidationRule[] {
  return [
    maxDepthRule({ n: limits.depth, flattenFragments: true, ...reported() }),
    maxAliasesRule({ n: limits.aliases, allowList: [], ...reported() }),
    maxDirectivesRule({ n: limits.directives, ...reported() }),
    oneMutationRule(isRepeatable),
    storableLiteralsRule,
  ];
}
