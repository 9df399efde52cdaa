import { PublicAccess } from '#libs/platform';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { DeclarationService } from '../../app/declaration/declaration.service.js';

/** The plain texts of the declaration, whose hashes are signed: anybody can save one and compute its hash. */
@Controller('export/declaration')
export class DeclarationController {
  constructor(private readonly declaration: DeclarationService) {}

  @Get(':version')
  @PublicAccess()
  @Header('content-type', 'text/plain; charset=utf-8')
  async plainText(@Param('version') version: string): Promise<string> {
    const { canonical } = await this.declaration.byVersion(version.slice(0, 40));
    return canonical;
  }
}
