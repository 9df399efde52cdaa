import { type IncomingMessage } from 'node:http';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import {
  ForbiddenError,
  SecondFactorRequiredError,
  StepUpRequiredError,
  UnauthenticatedError,
} from '#libs/kernel';
import { accessOf, type Access } from './access.decorators.js';
import { rememberContext, wantsContext } from './actor.decorators.js';
import { type Actor } from './actor.js';
import { HubContextFactory } from './hub-context.factory.js';
import { type HubContext } from './hub-context.js';

/**
 * Lets a caller through to a query, mutation or route only as its declaration says.
 * A handler without a declaration is closed to everybody.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly contexts: HubContextFactory) {}

  /**
   * @throws UnauthenticatedError when somebody must be signed in and nobody is
   * @throws ForbiddenError when the person lacks the permission
   * @throws SecondFactorRequiredError when the person has it, but not in a session without a second factor
   * @throws StepUpRequiredError when the operation wants a fresh proof of identity
   */
  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const handler = execution.getHandler();
    const access = accessOf(handler, execution.getClass());
    if (execution.getType<string>() === 'graphql') {
      assertAllowed(access, execution.getArgByIndex<HubContext>(2).actor);
      return true;
    }
    if (access?.kind === 'public' && !wantsContext(handler)) return true;
    const request = execution.switchToHttp().getRequest<IncomingMessage>();
    const context = await this.contexts.ofRequest(request);
    rememberContext(request, context);
    assertAllowed(access, context.actor);
    return true;
  }
}

function assertAllowed(access: Access | undefined, actor: Actor | null): void {
  if (access?.kind === 'public') return;
  if (actor === null) throw new UnauthenticatedError();
  if (access === undefined) throw new ForbiddenError();
  if (!actor.permissions.has(access.permission)) {
    if (actor.withheldPermissions.has(access.permission)) throw new SecondFactorRequiredError();
    throw new ForbiddenError();
  }
  if (access.fresh === true && !actor.isFresh) throw new StepUpRequiredError();
}
