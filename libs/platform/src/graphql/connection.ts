import { type Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Where a page stands in its list (Relay). */
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

/** One item of a page with the cursor that points at it. */
export interface Edge<N> {
  readonly cursor: string;
  readonly node: N;
}

/** What a list resolver returns; the total is a getter that counts only when it is read. */
export interface Page<N> {
  readonly edges: readonly Edge<N>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number> | number;
}

/** A class to extend; see `Connection`. */
export type ConnectionClass<N> = Type<Page<N>>;

/**
 * The base class of a Relay connection of one node type:
 * `@ObjectType() export class RegionConnection extends Connection(RegionType) {}`.
 *
 * @param name how the edge type is called, without "Edge"; by default the class name without "Type"
 */
export function Connection<N extends object>(
  node: Type<N>,
  name: string = node.name.replace(/Type$/, ''),
): ConnectionClass<N> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.` })
  class EdgeType {
    @Field(() => String)
    cursor: string;

    @Field(() => node)
    node: N;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionType {
    @Field(() => [EdgeType])
    edges: readonly Edge<N>[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, {
      description: 'How many items the whole list holds. Costs a count: ask only when needed.',
    })
    totalCount: Page<N>['totalCount'];
  }
  return ConnectionType as unknown as ConnectionClass<N>;
}
