import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { newId } from '#libs/kernel';

const NAME = /^index-(\d+)-[\da-f]+\.sqlite$/;

/**
 * Where this process keeps generations of its index. The files of processes that are gone are removed: an index is built
 * from the database at every start and never worth keeping.
 */
export function indexFiles(dataFolder: string): () => string {
  const folder = path.join(dataFolder, 'search');
  return () => {
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) {
      const owner = Number(NAME.exec(file)?.[1]);
      if (owner > 0 && !isAlive(owner)) rmSync(path.join(folder, file), { force: true });
    }
    return path.join(folder, `index-${process.pid}-${newId().slice(-12)}.sqlite`);
  };
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
