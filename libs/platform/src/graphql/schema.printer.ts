import { type INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** The schema of a started application as SDL, sorted by name, so that its file changes only when the schema does. */
export function printHubSchema(app: INestApplicationContext): string {
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
