import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Logger } from 'pino';
import { loggablePath } from './redaction.js';
import { type RequestState } from './request-state.js';

/** Writes one line when the request is over: refused access as a warning, faults of ours as errors. */
export function logWhenDone(
  logger: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  state: RequestState,
): void {
  const path = loggablePath(request.url ?? '');
  response.once('close', () => {
    const { statusCode: status } = response;
    const level = status >= 500 ? 'error' : status === 401 || status === 403 ? 'warn' : 'info';
    logger[level]({
      msg: 'request',
      requestId: state.requestId,
      method: request.method,
      path,
      status,
      ms: Math.round((performance.now() - state.startedAt) * 10) / 10,
      ...(state.operationName !== null && { operation: state.operationName.slice(0, 100) }),
      ...(!response.writableFinished && { aborted: true }),
    });
  });
}
