import { buildParts, staleParts } from './lib/build.mjs';
import { install, mustInstall } from './lib/install.mjs';
import { alone } from './lib/lock.mjs';
import { SetupError } from './lib/terminal.mjs';

export { main, say, SetupError, step } from './lib/terminal.mjs';
export { environment, inProject, nodeBinary, root, runNode, runQuietly, toolOf } from './lib/tools.mjs';

/**
 * Makes the checkout ready to run: packages as in the lock file, everything built. Does nothing, and writes nothing,
 * when nothing has changed since the last time.
 */
export async function setUp() {
  checkNode();
  if (!mustInstall() && staleParts().length === 0) return;
  await alone(async () => {
    if (mustInstall()) await install();
    await buildParts(staleParts());
  });
}

/** Any Node from 20.19 on may run these scripts; the hub itself runs on the one that the packages bring. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(
    `Node ${process.versions.node} is too old to set the hub up. Install Node 20.19 or newer from https://nodejs.org.`,
  );
}
