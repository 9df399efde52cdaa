import 'reflect-metadata';
import { type IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { UnauthenticatedError } from '#libs/kernel';
import { type Actor } from './actor.js';
import { type HubContext } from './hub-context.js';

const WANTS_CONTEXT = 'hub:wants-context';
const CONTEXT = Symbol('hub.context');
type WithContext = IncomingMessage & { [CONTEXT]?: HubContext };

/** Leaves the context where the parameter decorators of route handlers find it. */
export function rememberContext(request: IncomingMessage, context: HubContext): void {
  (request as WithContext)[CONTEXT] = context;
}

/** The context that the access guard left, or undefined where it needed none. */
export function rememberedContext(request: IncomingMessage): HubContext | undefined {
  return (request as WithContext)[CONTEXT];
}

/** Whether a route handler asks for its caller, so that public routes without one need no database. */
export function wantsContext(handler: object): boolean {
  return Reflect.getMetadata(WANTS_CONTEXT, handler) === true;
}

function contextOf(execution: ExecutionContext): HubContext {
  if (execution.getType<string>() === 'graphql') return execution.getArgByIndex<HubContext>(2);
  const context = execution.switchToHttp().getRequest<WithContext>()[CONTEXT];
  if (context === undefined) throw new Error('The access guard did not run before this handler.');
  return context;
}

const markHandler: ParameterDecorator = (target, key) => {
  if (key === undefined) return;
  const handler = (target as Record<string | symbol, object>)[key];
  if (handler !== undefined) Reflect.defineMetadata(WANTS_CONTEXT, true, handler);
};

/**
 * The signed-in person who calls.
 * @throws UnauthenticatedError when nobody is signed in
 */
export const CurrentActor = createParamDecorator<unknown, Actor>(
  (_data, execution) => {
    const { actor } = contextOf(execution);
    if (actor === null) throw new UnauthenticatedError();
    return actor;
  },
  [markHandler],
);

/** The signed-in person who calls, or null for an anonymous caller. */
export const OptionalActor = createParamDecorator<unknown, Actor | null>(
  (_data, execution) => contextOf(execution).actor,
  [markHandler],
);

/** The whole context of the caller: language, cookies, request id. */
export const CurrentContext = createParamDecorator<unknown, HubContext>(
  (_data, execution) => contextOf(execution),
  [markHandler],
);
