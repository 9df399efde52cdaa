import { type Type } from '@nestjs/common';
import { isObjectType, type GraphQLAbstractType, type GraphQLResolveInfo } from 'graphql';

type ResolveType = (
  value: object,
  context: unknown,
  info: GraphQLResolveInfo,
  abstractType: GraphQLAbstractType,
) => Type | string;

function classNames(value: object): string[] {
  const names: string[] = [];
  for (let proto: unknown = Object.getPrototypeOf(value); proto !== null && proto !== Object.prototype;) {
    names.push((proto as object).constructor.name);
    proto = Object.getPrototypeOf(proto);
  }
  return names;
}

/**
 * Tells the members of a union apart by class. A value whose class, or a class above it, is called like a member
 * (`AssessmentIncompleteError`, with or without "Type" behind it) is that member; every other value is `success`.
 * So domain errors stay free of the framework and plain rows need no class.
 */
export function byClass(success: Type): ResolveType {
  return (value, _context, info, abstractType) => {
    const members = new Set(
      info.schema
        .getPossibleTypes(abstractType)
        .filter(isObjectType)
        .map((type) => type.name),
    );
    const found = classNames(value)
      .flatMap((name) => [name, name.replace(/Type$/, '')])
      .find((name) => members.has(name));
    return found ?? success;
  };
}
