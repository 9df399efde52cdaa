import { answer, HubConfig, nameAndForm, nothingHere, PublicAccess } from '#libs/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { ShelfKinds } from '../../app/shelf-kinds.js';

/** The formats of the bodies of all kinds, as JSON Schema 2020-12. */
@Controller('schemas/knowledge')
@PublicAccess()
export class ShelfSchemaController {
  private readonly origin: string;

  constructor(
    config: HubConfig,
    private readonly kinds: ShelfKinds,
  ) {
    this.origin = config.http.publicUrl;
  }

  /** `case-study.json`. @throws NotFoundError when there is no such kind */
  @Get(':file')
  schema(@Param('file') file: string, @Res() response: Response): void {
    const [name] = nameAndForm(file, ['json']);
    const kind = this.kinds.named(name);
    if (kind === null) throw nothingHere();
    const schema = z.toJSONSchema(kind.schema, { io: 'output', unrepresentable: 'any' });
    const document = { $id: `${this.origin}/schemas/knowledge/${name}.json`, title: name, ...schema };
    answer(response, 'application/schema+json', `${JSON.stringify(document, null, 2)}\n`);
  }
}
