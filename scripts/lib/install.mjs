import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, readJson, runQuietly } from './tools.mjs';
import { step } from './terminal.mjs';

const STAMP = 'node_modules/.living-hub';

/** Whether the packages in node_modules are not those of the lock file. */
export function mustInstall() {
  if (readStamp() === stampOf()) return false;
  if (!installedByHand()) return true;
  accept();
  return false;
}

/** Installs exactly the packages of the lock file. */
export async function install() {
  await step('Installing the packages (a minute or two, once)', 'Installed the packages', () => {
    const { program, args, shell } = npm();
    // A program that is running cannot be removed on Windows, and this Node may itself lie in node_modules.
    const command =
      process.platform === 'win32' && process.execPath.startsWith(inProject()) ? 'install' : 'ci';
    const failure =
      'The packages could not be installed (npm printed the lines above). Check the connection, the disk and the registry in .npmrc, then run the same command again.';
    return runQuietly(program, [...args, command, '--no-audit', '--no-fund', '--loglevel=error'], failure, {
      shell,
    });
  });
  accept();
}

function accept() {
  try {
    writeFileSync(inProject(STAMP), stampOf());
  } catch (error) {
    // A read-only installation is compared package by package each time.
    if (error.code !== 'EROFS' && error.code !== 'EACCES') throw error;
  }
}

function stampOf() {
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}\n`;
}

function readStamp() {
  return existsSync(inProject(STAMP)) ? readFileSync(inProject(STAMP), 'utf8') : null;
}

/** Whether someone ran npm by hand and node_modules holds what the lock file asks for. */
function installedByHand() {
  const written = inProject('node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = readJson(inProject('package-lock.json')).packages;
  const present = readJson(written).packages;
  const fits = (name) => present[name]?.version === wanted[name]?.version;
  const needed = Object.keys(wanted).filter((name) => name !== '' && !wanted[name].optional);
  return needed.every(fits) && Object.keys(present).every(fits);
}

/** How to call the npm that runs this script, with the Node it runs on; else the one on the path. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script))
    return { program: node ?? process.execPath, args: [script], shell: false };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}
