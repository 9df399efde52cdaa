import { type IncomingMessage, type ServerResponse } from 'node:http';
import { Catch, Injectable, Optional, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { rememberedContext } from '../graphql/actor.decorators.js';
import { noteRefusal, RefusalNotes } from '../graphql/refusal-notes.js';
import { logFault, maskedMessage } from './fault-log.js';
import { loggablePath } from './redaction.js';
import { headersOf, publicError } from './public-error.js';
import { refusalBody } from './response-writer.js';

/** Answers errors of routes as JSON: refusals with a stable code, faults masked. GraphQL formats its own. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Optional() private readonly notes?: RefusalNotes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const request = host.switchToHttp().getRequest<IncomingMessage & { route?: { path?: string } }>();
    const operation = `${request.method ?? ''} ${request.route?.path ?? 'elsewhere'}`;
    noteRefusal(this.notes, rememberedContext(request)?.actor, operation, error);
    const response = host.switchToHttp().getResponse<ServerResponse>();
    const { status, body, headers } = answerTo(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

interface RouteAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

function answerTo(error: unknown, request: IncomingMessage): RouteAnswer {
  const told = publicError(error);
  if (told === null) {
    const reference = logFault(error, `${request.method ?? ''} ${loggablePath(request.url ?? '')}`);
    const body = refusalBody(false, 'INTERNAL_SERVER_ERROR', maskedMessage(reference), { reference });
    return { status: 500, body, headers: {} };
  }
  const message = told.code === 'NOT_FOUND' ? 'There is nothing at this address.' : told.message;
  const details = Object.keys(told.details).length > 0 ? { details: told.details } : {};
  const body = refusalBody(false, told.code, message, details);
  return { status: told.status, body, headers: headersOf(told) };
}
