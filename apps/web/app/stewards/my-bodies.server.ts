import { run, type PageArgs } from '../graphql/document.server';
import { MyBodiesQuery } from '../graphql/stewards.operations.server';

/** What the signed-in person acts for, asked for, and may want to ask for. */
export type MyBodies = NonNullable<Awaited<ReturnType<typeof myBodies>>>;

/** Null when nobody is signed in. */
export async function myBodies(args: PageArgs) {
  const { viewer } = await run(args, MyBodiesQuery, {});
  return viewer;
}
