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

/** The handover pack as a file. */
type HandoverFile = HandoverPackType & { readonly format: string };

const AS_A_FILE = 'attachment; filename="handover.json"';

/** The handover pack as a file, for the stewards. */
@Controller('export')
export class HandoverController {
  constructor(private readonly handover: HandoverService) {}

  @Get('authorities/:id/handover')
  @RequirePermission('steward.read')
  @Header('content-disposition', AS_A_FILE)
  async ofAuthority(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Param('id', IdPipe) id: string,
  ): Promise<HandoverFile> {
    return this.file(actor, locale, id);
  }

  @Get('organisations/:id/handover')
  @RequirePermission('steward.read')
  @Header('content-disposition', AS_A_FILE)
  async ofOrganisation(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Param('id', IdPipe) id: string,
  ): Promise<HandoverFile> {
    return this.file(actor, locale, id);
  }

  private async file(actor: Actor, locale: HubContext['locale'], id: string): Promise<HandoverFile> {
    return {
      format: 'living-hub/handover/1',
      ...handoverFields(await this.handover.pack(actor, id), locale),
    };
  }
}
