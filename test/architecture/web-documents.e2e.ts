import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

const FOLDER = 'apps/web/app/graphql';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.operations.server.ts'));
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

async function operationsOf(file: string): Promise<[string, string][]> {
  const exports = (await import(`../../${FOLDER}/${file.replace(/\.ts$/, '.js')}`)) as Record<
    string,
    { readonly text: string }
  >;
  return Object.entries(exports).map(([name, { text }]) => [name, text]);
}

describe('the operations of the pages', () => {
  it.each(files)('in %s ask for what the schema has', async (file) => {
    const operations = await operationsOf(file);
    expect(operations.length).toBeGreaterThan(0);
    for (const [name, text] of operations) {
      const faults = validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`);
      expect(faults).toEqual([]);
    }
  });
});
