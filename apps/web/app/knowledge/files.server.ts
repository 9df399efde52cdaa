import { attempt, type PageArgs } from '../graphql/document.server';
import { PublishedFilesQuery } from '../graphql/files.operations.server';
import { type ItemWithBody, type PublishedFile } from '../graphql/knowledge.types';
import { hubRequest } from '../server/hub-request.server';
import { bodyFrom } from '../curation/kinds.server';
import { BodyReader } from './body-reader.server';
import { type ReadText } from './reading';

/** A picture or an attachment with what the item says of it. */
export interface ShownFile {
  readonly file: PublishedFile;
  /** What a picture shows, or the title of an attachment. */
  readonly text: ReadText | null;
}

/** The pictures and attachments of an item, in its own order; a page is shown without them rather than not at all. */
export async function filesOf(
  args: PageArgs,
  { body, id, language }: ItemWithBody,
): Promise<readonly ShownFile[]> {
  const reader = new BodyReader(bodyFrom(body), args.context.get(hubRequest).locale, language);
  const named = [
    ...reader.entries('pictures', (entry) => ({ id: entry.line('file'), text: entry.text('alt') })),
    ...reader.entries('attachments', (entry) => ({ id: entry.line('file'), text: entry.text('title') })),
  ];
  if (named.length === 0) return [];
  const { data } = await attempt(args, PublishedFilesQuery, { itemId: id });
  const files = new Map((data?.publishedFiles ?? []).map((file) => [file.id, file]));
  return named.flatMap((one) => {
    const file = files.get(one.id ?? '');
    return file === undefined ? [] : [{ file, text: one.text }];
  });
}
