import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Plugin } from 'vite';
import { compileCatalogue, withFallback, type SourceCatalogue } from './catalogue.compiler.ts';

const SOURCE_LOCALE = 'en';

async function read(path: string): Promise<SourceCatalogue> {
  return JSON.parse(await readFile(path, 'utf8')) as SourceCatalogue;
}

/**
 * Turns `messages/<locale>/<section>.json` into a module of parsed messages while building. What a language lacks is
 * filled in from English here, so that no English catalogue has to be sent along with another language.
 */
export function messageCatalogues(folder: string): Plugin {
  return {
    name: 'message-catalogues',
    enforce: 'pre',
    async load(id) {
      const [path = ''] = id.split('?');
      if (!path.startsWith(folder) || !path.endsWith('.json')) return null;
      const english = join(dirname(dirname(path)), SOURCE_LOCALE, basename(path));
      this.addWatchFile(english);
      const catalogue = withFallback(await read(english), await read(path));
      const compiled = JSON.stringify(compileCatalogue(catalogue, path));
      return { code: `export default JSON.parse(${JSON.stringify(compiled)});`, moduleType: 'js' };
    },
  };
}
