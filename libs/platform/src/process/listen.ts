import { createServer, type Server } from 'node:http';
import { codeOf, StartupError } from '../database/embedded/index.js';

/**
 * Finds out early whether a port can be had, before anything slow is started.
 * @throws StartupError `port-taken` or `port-forbidden`
 */
export async function probePort(port: number, host: string): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/**
 * Starts to accept connections.
 * @throws StartupError `port-taken` or `port-forbidden`
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(errorFromListening(error, port, host));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

/**
 * Stops accepting connections and waits for the requests under way. Connections kept alive are closed as soon as
 * they are idle; what is not answered after `withinMs` is cut off.
 */
export async function drain(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

function errorFromListening(cause: Error, port: number, host: string): Error {
  const code = codeOf(cause);
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start.`;
    return new StartupError('port-taken', message, { cause });
  }
  if (code === 'EACCES') {
    const message = `Port ${port} may not be used by this user. Choose one above 1023, for example PORT=3000.`;
    return new StartupError('port-forbidden', message, { cause });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const message = `This machine has no address ${host} to listen on. Set HUB_HOST to one that it has, for example 127.0.0.1 or 0.0.0.0.`;
    return new StartupError('port-forbidden', message, { cause });
  }
  return cause;
}
