import { Controller, Get, Header, Param } from '@nestjs/common';
import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { HandoverService } from '../../app/stewards/handover.service.js';
import { handoverFields, type HandoverPackType } from './handover.type.js';

/** The handover pack as a file, for the stewards. */
@Controller('export')
export class HandoverController {
  constructor(private readonly handover: HandoverService) {}

  @Get(['authorities/:id/handover', 'organisations/:id/handover'])
  @RequirePermission('steward.read')
  @Header('content-disposition', 'attachment; filename="handover.json"')
  async download(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Param('id', IdPipe) id: string,
  ): Promise<HandoverPackType & { readonly format: string }> {
    return {
      format: 'living-hub/handover/1',
      ...handoverFields(await this.handover.pack(actor, id), locale),
    };
  }
}
