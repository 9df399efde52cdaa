import { SOURCE_LOCALE } from '#libs/kernel';
import {
  answer,
  answerLinkedData,
  citation,
  CITATION_FORMS,
  CITATION_TYPES,
  HubConfig,
  nameAndForm,
  nothingHere,
  PublicAccess,
} from '#libs/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ShelfOwners, type OwnedItem } from '../../app/machine/shelf-owners.js';
import { ShelfReader } from '../../app/shelf-reader.js';
import { linkedItem } from '../../domain/machine/linked-item.js';
import { titleIn } from '../../domain/shelf-title.js';

const FORMS = ['jsonld', 'json', ...Object.values(CITATION_FORMS)] as const;

/** Items of the shelf for machines: linked data, the body as it was written, citations. The same for everybody. */
@Controller('data')
@PublicAccess()
export class ShelfDataController {
  private readonly origin: string;

  constructor(
    config: HubConfig,
    private readonly reader: ShelfReader,
    private readonly owners: ShelfOwners,
  ) {
    this.origin = config.http.publicUrl;
  }

  /** `cases/shared-street-twin.jsonld`, `.json`, `.bib`, `.csl.json`, `.txt`. */
  @Get(':shelf/:file')
  async item(
    @Param('shelf') shelf: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(`/${shelf}`, file, response);
  }

  /** The same for shelves below another: `funding/calls/some-call.jsonld`. */
  @Get('funding/:shelf/:file')
  async fundingItem(
    @Param('shelf') shelf: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(`/funding/${shelf}`, file, response);
  }

  private async send(shelf: string, file: string, response: Response): Promise<void> {
    const [slug, form] = nameAndForm(file, FORMS);
    const item = await this.reader.byAddress(`${shelf}/${slug}`);
    if (item === null) throw nothingHere();
    const [owned] = await this.owners.of([item], SOURCE_LOCALE);
    if (owned === undefined) throw nothingHere();
    if (form === 'jsonld') answerLinkedData(response, linkedItem(item, owned, this.origin));
    else if (form === 'json') answer(response, 'application/json', `${JSON.stringify(item.body, null, 2)}\n`);
    else {
      const kind = form === 'csl.json' ? 'csl' : form;
      answer(response, CITATION_TYPES[kind], citation(kind, this.cited(owned)));
    }
  }

  private cited({ item, owner }: OwnedItem): Parameters<typeof citation>[1] {
    const { address, body, kind, publication, slug, updatedAt } = item;
    return {
      id: `${kind}-${slug}`,
      type: { bib: 'misc', csl: 'webpage' },
      title: titleIn(body, body.language),
      publisher: owner === '' ? 'Living Hub' : `${owner}, Living Hub`,
      version: String(publication),
      at: updatedAt,
      url: `${this.origin}${address}`,
      note: body.source.note,
    };
  }
}
