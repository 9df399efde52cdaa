import { type ServerResponse } from 'node:http';
import { Controller, Get, Res } from '@nestjs/common';
import { PublicAccess } from '../graphql/access.decorators.js';
import { Readiness } from './readiness.js';

/** For whoever watches over the process: is it alive, and should it be sent requests. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** 200 as long as the process answers; asks nobody else. */
  @Get('live')
  @PublicAccess()
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when requests are welcome, else 503. */
  @Get('ready')
  @PublicAccess()
  async ready(@Res({ passthrough: true }) response: ServerResponse): Promise<{ status: string }> {
    const status = await this.readiness.state();
    if (status !== 'ready') response.statusCode = 503;
    return { status };
  }
}
