import { Controller, Get, Param } from '@nestjs/common';
import { ForbiddenError, RateLimitedError } from '#libs/kernel';
import { PublicAccess, RequirePermission } from '../access.decorators.js';
import { CurrentActor } from '../actor.decorators.js';
import { type Actor } from '../actor.js';

/** Routes outside of GraphQL: a guarded one, two refusing ones and a breaking one. */
@Controller('export')
export class DiaryController {
  @Get('diary')
  @RequirePermission('book.read-private')
  diary(@CurrentActor() actor: Actor): { of: string } {
    return { of: actor.name };
  }

  @Get('refused/:id')
  @PublicAccess()
  refused(@Param('id') id: string): never {
    throw new ForbiddenError('Only its owner may read this.', { id });
  }

  @Get('busy')
  @PublicAccess()
  busy(): never {
    throw new RateLimitedError(30);
  }

  @Get('broken')
  @PublicAccess()
  broken(): never {
    throw new Error('secret sql: SELECT password FROM person');
  }
}
