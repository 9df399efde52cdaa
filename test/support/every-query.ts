import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const DEPTHS = [4, 2];

/** A query of the schema that asks for all it can. */
export interface WholeQuery {
  readonly name: string;
  readonly document: string;
}

/**
 * Every query of a schema, asking for all fields that need no argument: at several depths, since the deepest may cost too
 * much; with the arguments it wants, and with all it takes. Texts and ids are all the one given.
 */
export function everyQuery(schema: GraphQLSchema, argument: string): WholeQuery[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
    [field.args.filter(isNeeded), field.args].flatMap((args) => {
      const given = args.flatMap(({ name, type }) => {
        const value = valueFor(type, argument);
        return value === null ? [] : [`${name}: ${value}`];
      });
      return DEPTHS.flatMap((depth): WholeQuery[] => {
        const selection = selectionOf(getNamedType(field.type), depth);
        const list = given.length === 0 ? '' : `(${given.join(', ')})`;
        return selection === null
          ? []
          : [{ name: field.name, document: `{ ${field.name}${list}${selection} }` }];
      });
    }),
  );
}

function isNeeded({ type, defaultValue }: GraphQLArgument): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function valueFor(type: GraphQLInputType, argument: string): string | null {
  if (isNonNullType(type)) return valueFor(type.ofType, argument);
  if (isListType(type)) {
    const inner = valueFor(type.ofType, argument);
    return inner && `[${inner}]`;
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return null;
  if (type.name === 'Int' || type.name === 'Float') return '1';
  if (type.name === 'Boolean') return 'true';
  return type.name === 'String' || type.name === 'ID' ? JSON.stringify(argument) : null;
}

/** Null when nothing of the type can be asked for; empty for a type without fields. */
function selectionOf(type: GraphQLNamedType, depth: number): string | null {
  if (!isCompositeType(type)) return '';
  if (depth === 0) return null;
  const own = isUnionType(type)
    ? type.getTypes().flatMap((member) => {
        const inner = selectionOf(member, depth);
        return inner === null ? [] : [`... on ${member.name}${inner}`];
      })
    : Object.values(type.getFields()).flatMap((field) => asked(field, depth));
  return ` { __typename ${own.join(' ')} }`;
}

function asked(field: GraphQLField<unknown, unknown>, depth: number): string[] {
  if (field.args.some(isNeeded)) return [];
  const selection = selectionOf(getNamedType(field.type), depth - 1);
  return selection === null ? [] : [`${field.name}${selection}`];
}
