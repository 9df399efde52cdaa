import { existsSync, readdirSync, rmSync } from 'node:fs';
import { changesSince } from './fingerprint.mjs';
import { step } from './terminal.mjs';
import { environment, inProject, nodeBinary, runQuietly, toolOf } from './tools.mjs';

const NOT_SOURCES = /(?:\.(?:spec|e2e)\.tsx?|\/(?:node_modules|\.react-router))$/;
const FAILED =
  'failed (the lines above say where). If you have not changed the sources, delete the folders dist and node_modules and run the same command again.';

const server = {
  doing: 'Building the server',
  done: 'Built the server',
  stamp: 'dist/.server',
  product: 'dist/apps/api/src/main.js',
  sources: [
    ...['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations'],
    ...['.swcrc', 'nest-cli.json', 'package.json', 'tsconfig.json', 'package-lock.json'],
  ],
  /** One call compiles every folder that nest-cli.json lists under `filenames`, not only the api. */
  async make() {
    const args = [toolOf('@nestjs/cli', 'nest'), 'build', 'api'];
    await runQuietly(nodeBinary(), args, `Building the server ${FAILED}`, { env: environment() });
    for (const folder of ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations']) removeOrphans(folder);
  },
};

const web = {
  doing: 'Building the web pages',
  done: 'Built the web pages',
  stamp: 'dist/.web',
  product: 'dist/web',
  sources: [
    ...['apps/web', 'libs/kernel', 'libs/scoring', 'libs/counting', 'schema.graphql', 'tsconfig.json'],
    ...['package.json', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts'],
  ],
  async make() {
    const args = [toolOf('@react-router/dev', 'react-router'), 'build', 'apps/web'];
    const env = environment({ NODE_ENV: 'production' });
    await runQuietly(nodeBinary(), args, `Building the web pages ${FAILED}`, { env });
  },
};

/** What has to be built, with the state of the sources that the build will be stamped with. */
export function staleParts() {
  const parts =
    existsSync(inProject('apps/web/package.json')) || existsSync(inProject('apps/web/vite.config.ts'))
      ? [server, web]
      : [server];
  return parts.flatMap((part) => {
    const { changed, accept } = changesSince(part.stamp, part.sources, NOT_SOURCES);
    return changed || !existsSync(inProject(part.product)) ? [{ ...part, accept }] : [];
  });
}

/** Builds the given parts side by side. A part is stamped only when its build was whole. */
export async function buildParts(parts) {
  const results = await Promise.allSettled(parts.map(buildPart));
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function buildPart({ doing, done, stamp, make, accept }) {
  await step(doing, done, async () => {
    rmSync(inProject(stamp), { force: true });
    await make();
  });
  accept();
}

/** Removes compiled files whose source is gone; Node would go on loading them. */
function removeOrphans(folder) {
  const compiled = inProject('dist', folder);
  if (!existsSync(compiled)) return;
  for (const entry of readdirSync(compiled, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.js(?:\.map)?$/.test(entry.name)) continue;
    const name = `${entry.parentPath}/${entry.name}`.replace(/\.js(?:\.map)?$/, '');
    const source = name.replace(inProject('dist'), inProject());
    if (!['.ts', '.tsx', '.js'].some((ending) => existsSync(source + ending)))
      rmSync(`${entry.parentPath}/${entry.name}`);
  }
}
