import { limitOn, Throttle } from '#libs/accounts';
import { CurrentActor, IdPipe, listOf, PublicAccess, RequirePermission, type Actor } from '#libs/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ContentFileService } from '../../app/files/content-file.service.js';
import { filesIn, takesFiles, textOf } from '../../domain/files/body-files.js';
import { FileRefused, type ContentFile } from '../../domain/files/content-file.js';
import { AddContentFileInput } from './content-file.inputs.js';
import {
  AddContentFileResult,
  ContentFileRefusedType,
  ContentFilesType,
  ContentFileType,
  type ContentFileEntryType,
} from './content-file.type.js';

const SECONDS_PER_HOUR = 3_600;
/** Two items full of files; whoever wants the disk full needs more. */
const FILES_PER_HOUR = 32;
const USUAL_FILES = 8;

/** The pictures and attachments of content. */
@Resolver()
export class ContentFileResolver {
  constructor(
    private readonly files: ContentFileService,
    private readonly throttle: Throttle,
  ) {}

  @Mutation(() => AddContentFileResult, {
    description: 'Adds a picture or an attachment to an item and names it in the draft, as a new revision.',
  })
  @RequirePermission('content.edit')
  async addContentFile(
    @CurrentActor() actor: Actor,
    @Args('input') { itemId, fileName, content, alt, language = null }: AddContentFileInput,
  ): Promise<ContentFileType | ContentFileRefusedType> {
    await this.throttle.count([limitOn(['content-file', actor.personId], FILES_PER_HOUR, SECONDS_PER_HOUR)]);
    const file = Buffer.from(content, 'base64');
    const added = await this.files.add(actor, { itemId, fileName, content: file, text: alt, language });
    if (added instanceof FileRefused)
      return Object.assign(new ContentFileRefusedType(), { reason: added.reason });
    return ContentFileType.of(added);
  }

  @Query(() => ContentFilesType, {
    complexity: listOf(USUAL_FILES),
    description: 'The files of an item for those who see the work on it.',
  })
  @RequirePermission('content.edit')
  async contentFiles(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID }, IdPipe) itemId: string,
  ): Promise<ContentFilesType> {
    const { files, draft } = await this.files.list(actor, itemId);
    const takes = (['picture', 'attachment'] as const).filter((kind) => takesFiles(draft.shape, kind));
    const { title, isOpen, body } = draft;
    return { itemId, title, isOpen, takes, entries: files.map((file) => entryOf(file, body)) };
  }

  @Query(() => [ContentFileType], {
    complexity: listOf(USUAL_FILES),
    description:
      'The files that the published version of an item names; none of what is not public. At most 16.',
  })
  @PublicAccess()
  async publishedFiles(
    @Args('itemId', { type: () => ID }, IdPipe) itemId: string,
  ): Promise<ContentFileType[]> {
    return (await this.files.published(itemId)).map((file) => ContentFileType.of(file));
  }
}

function entryOf(file: ContentFile, body: unknown): ContentFileEntryType {
  const entry = filesIn(body).find((named) => named.file === file.id);
  const text = entry === undefined ? '' : textOf(body, entry);
  return { file: ContentFileType.of(file), named: entry !== undefined, text };
}
