import {
  answer,
  ATOM,
  atomFeed,
  HubConfig,
  nameAndForm,
  nothingHere,
  PageArgs,
  PublicAccess,
} from '#libs/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ShelfKinds } from '../../app/shelf-kinds.js';
import { ShelfReader } from '../../app/shelf-reader.js';
import type { KnowledgeFilter } from '../../domain/knowledge-filter.js';
import { titleIn } from '../../domain/shelf-title.js';

const ENTRIES = 50;

/** What changed lately, as Atom: on the whole shelf, of each kind, and the news of each group. */
@Controller('feeds')
@PublicAccess()
export class ShelfFeedController {
  private readonly origin: string;

  constructor(
    config: HubConfig,
    private readonly reader: ShelfReader,
    private readonly kinds: ShelfKinds,
  ) {
    this.origin = config.http.publicUrl;
  }

  @Get('knowledge.atom')
  async all(@Res() response: Response): Promise<void> {
    await this.send(response, {}, { title: 'Knowledge', self: '/feeds/knowledge.atom', page: '/knowledge' });
  }

  /** @throws NotFoundError when there is no such kind */
  @Get('knowledge/:file')
  async ofKind(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [name] = nameAndForm(file, ['atom']);
    const kind = this.kinds.named(name);
    if (kind === null) throw nothingHere();
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
    await this.send(
      response,
      { kind: name },
      { title, self: `/feeds/knowledge/${name}.atom`, page: kind.path },
    );
  }

  /** Empty for a group that is none, or has told nothing. */
  @Get('news/:file')
  async ofGroup(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [group] = nameAndForm(file, ['atom']);
    if (!/^[a-z][a-z0-9-]{0,60}$/.test(group)) throw nothingHere();
    const filter = { kind: 'news', marks: [`group:${group}` as const] };
    const page = `/news?group=${group}`;
    await this.send(response, filter, { title: `News: ${group}`, self: `/feeds/news/${group}.atom`, page });
  }

  private async send(
    response: Response,
    filter: Partial<KnowledgeFilter>,
    description: Parameters<typeof atomFeed>[0],
  ): Promise<void> {
    const page = Object.assign(new PageArgs(), { first: ENTRIES });
    const { edges } = await this.reader.page(filter, 'updated', page);
    const entries = edges.map(({ node: { address, body, publication, updatedAt } }) => ({
      address,
      publication,
      title: titleIn(body, body.language),
      summary: titleIn({ language: body.language, title: body.summary }, body.language),
      at: updatedAt,
    }));
    answer(response, ATOM, atomFeed(description, entries, this.origin));
  }
}
