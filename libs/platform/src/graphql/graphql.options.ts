/** Limits of one operation. Every limit has a default that the hub's own pages keep to. */
export interface GraphqlLimits {
  /** Levels of fields below the operation. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Selections after fragments are unfolded. */
  readonly selections: number;
  /** What an operation may cost, see `operation-cost.ts`; a signed-in person may ask for more. */
  readonly cost: { readonly anonymous: number; readonly signedIn: number };
}

/** How `PlatformGraphqlModule.forRoot` is set up. */
export interface GraphqlOptions {
  /** The address browsers reach the hub under; decides the name of the session cookie. */
  readonly publicUrl: string;
  readonly limits?: Partial<GraphqlLimits>;
}

/** What holds when nothing is configured. */
export const DEFAULT_LIMITS: GraphqlLimits = {
  depth: 10,
  aliases: 15,
  directives: 10,
  tokens: 1000,
  selections: 1000,
  cost: { anonymous: 10_000, signedIn: 20_000 },
};
