import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin } from 'vite';
import { europeShapes, MAP_HEIGHT, MAP_WIDTH, type Topology } from './europe-map.compiler.ts';

const NAME = 'virtual:europe-map';
const RESOLVED = `\0${NAME}`;

/** Draws the countries of Europe while building, from the shapes of Natural Earth, which are in the public domain. */
export function europeMap(): Plugin {
  return {
    name: 'europe-map',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const source = fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json'));
      const topology = JSON.parse(await readFile(source, 'utf8')) as Topology;
      const shapes = JSON.stringify(europeShapes(topology));
      const code = `export const width = ${MAP_WIDTH};\nexport const height = ${MAP_HEIGHT};\nexport const shapes = JSON.parse(${JSON.stringify(shapes)});`;
      return { code, moduleType: 'js' };
    },
  };
}
