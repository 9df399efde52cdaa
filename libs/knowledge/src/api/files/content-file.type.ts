import { byClass } from '#libs/platform';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContentFile, FileRefusal } from '../../domain/files/content-file.js';
import type { FileKind } from '../../domain/files/file-kind.js';

/** What a file is for content, as the API names it. */
export const ContentFileKindName = { PICTURE: 'picture', ATTACHMENT: 'attachment' } as const;

registerEnumType(ContentFileKindName, {
  name: 'ContentFileKind',
  description: 'What a file is for content.',
});

/** Why a file was not taken, as the API names it. */
export const ContentFileRefusalName = {
  TOO_LARGE: 'TOO_LARGE',
  WRONG_KIND: 'WRONG_KIND',
  TOO_MANY_PIXELS: 'TOO_MANY_PIXELS',
  BROKEN: 'BROKEN',
  ALT_MISSING: 'ALT_MISSING',
  TEXT_TOO_LONG: 'TEXT_TOO_LONG',
  TOO_MANY: 'TOO_MANY',
  NOT_OPEN: 'NOT_OPEN',
} as const satisfies Readonly<Record<FileRefusal, FileRefusal>>;

registerEnumType(ContentFileRefusalName, {
  name: 'ContentFileRefusal',
  description: 'Why a file was not taken.',
  valuesMap: {
    TOO_LARGE: { description: 'A picture has at most 8 MB, an attachment 10 MB.' },
    WRONG_KIND: {
      description:
        'Pictures are PNG, JPEG or WebP; attachments are PDF, OpenDocument or Office texts and tables without macros, CSV or plain text. Not every kind of content has both.',
    },
    TOO_MANY_PIXELS: { description: 'A side has at most 12 000 pixels, the whole picture 40 million.' },
    BROKEN: { description: 'The picture cannot be read.' },
    ALT_MISSING: { description: 'Say what the picture shows.' },
    TEXT_TOO_LONG: { description: 'The text of a picture has at most 300 characters, a title 200.' },
    TOO_MANY: { description: 'There are eight already, or too many were uploaded for this item.' },
    NOT_OPEN: { description: 'No draft is open, or it is being reviewed.' },
  },
});

/** A picture in one width. */
@ObjectType('ContentFileSource', { description: 'A picture in one width.' })
export class ContentFileSourceType {
  @Field(() => Int)
  width: number;

  @Field(() => Int)
  height: number;

  @Field(() => String)
  url: string;
}

/** A file that belongs to content. */
@ObjectType('ContentFile', { description: 'A picture or an attachment that belongs to content.' })
export class ContentFileType {
  @Field(() => ID)
  id: string;

  @Field(() => ContentFileKindName)
  kind: FileKind;

  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int, { description: 'Of the largest form, as are width and height.' })
  bytes: number;

  @Field(() => Int, { nullable: true })
  width: number | null;

  @Field(() => Int, { nullable: true })
  height: number | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => String, { description: 'Where it is read: an attachment, or a picture in its largest width.' })
  url: string;

  @Field(() => [ContentFileSourceType], {
    description: 'A picture in its widths, the smallest first; at most three. None for an attachment.',
  })
  sources: readonly ContentFileSourceType[];

  static of({
    id,
    kind,
    name,
    mediaType,
    bytes,
    width,
    height,
    createdAt,
    forms,
  }: ContentFile): ContentFileType {
    const base = `/files/content/${id}`;
    const sources = kind === 'attachment' ? [] : forms.map((form) => sourceOf(base, form));
    const facts = { id, kind, name, mediaType, bytes, width, height, createdAt };
    return Object.assign(new ContentFileType(), { ...facts, sources, url: sources.at(-1)?.url ?? base });
  }
}

function sourceOf(base: string, { width, height }: ContentFile['forms'][number]): ContentFileSourceType {
  return { width, height, url: `${base}/${width}` };
}

/** A file as those see it who work on the item. */
@ObjectType('ContentFileEntry', { description: 'A file as those see it who work on the item.' })
export class ContentFileEntryType {
  @Field(() => ContentFileType)
  file: ContentFileType;

  @Field(() => Boolean, { description: 'Whether the draft names it.' })
  named: boolean;

  @Field(() => String, {
    description:
      'What the draft says of it, in the language of the original: the text of a picture, or a title.',
  })
  text: string;
}

/** The files of an item for those who work on it. */
@ObjectType('ContentFiles', { description: 'The files of an item for those who work on it.' })
export class ContentFilesType {
  @Field(() => ID)
  itemId: string;

  @Field(() => String)
  title: string;

  @Field(() => Boolean, { description: 'Whether files can be added: a draft is open and nobody reviews it.' })
  isOpen: boolean;

  @Field(() => [ContentFileKindName], { description: 'Which files content of this kind has; at most two.' })
  takes: readonly FileKind[];

  @Field(() => [ContentFileEntryType], { description: 'The oldest first; at most 100.' })
  entries: readonly ContentFileEntryType[];
}

/** The file was not taken. */
@ObjectType('ContentFileRefused', { description: 'The file was not taken, and nothing of it was kept.' })
export class ContentFileRefusedType {
  @Field(() => ContentFileRefusalName)
  reason: FileRefusal;
}

/** What adding a file leads to. */
export const AddContentFileResult = createUnionType({
  name: 'AddContentFileResult',
  types: () => [ContentFileType, ContentFileRefusedType] as const,
  resolveType: byClass(ContentFileType),
});
