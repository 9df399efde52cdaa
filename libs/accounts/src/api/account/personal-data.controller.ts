import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Controller, Get, Header } from '@nestjs/common';
import { PersonalDataService } from '../../app/personal-data.service.js';

/** The download of everything the hub holds about oneself. */
@Controller('export/my-data')
export class PersonalDataController {
  constructor(private readonly data: PersonalDataService) {}

  @Get()
  @RequirePermission('account.edit')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="my-data.json"')
  async download(@CurrentActor() { personId }: Actor): Promise<string> {
    const document = {
      format: 'living-hub/my-data/1',
      at: new Date().toISOString(),
      kinds: this.data.kinds(),
      data: await this.data.collect(personId),
    };
    return JSON.stringify(document, null, 2);
  }
}
