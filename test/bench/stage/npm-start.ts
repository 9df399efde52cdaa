import { startServer, type ServerProcess } from './server-process.js';

/** Runs `npm start` in a checkout, as a person would, and waits until its first page answers. */
export function npmStart(folder: string, dataFolder: string, patienceMs: number): Promise<ServerProcess> {
  return startServer({
    program: 'npm',
    args: ['start'],
    folder,
    environment: { HUB_DATA_DIR: dataFolder },
    readyPath: '/',
    patienceMs,
  });
}
