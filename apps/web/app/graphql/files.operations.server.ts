import { operation } from './document.server';
import { type PublishedFile } from './knowledge.types';

/** Why a file was refused, as the API names it. */
export type FileRefusal =
  | 'ALT_MISSING'
  | 'BROKEN'
  | 'NOT_OPEN'
  | 'TEXT_TOO_LONG'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'TOO_MANY_PIXELS'
  | 'WRONG_KIND';

/** The files of an item, as those who work on it see them. */
export interface ItemFiles {
  readonly title: string;
  readonly isOpen: boolean;
  readonly takes: readonly ('PICTURE' | 'ATTACHMENT')[];
  readonly entries: readonly {
    readonly named: boolean;
    readonly text: string;
    readonly file: PublishedFile;
  }[];
}

const FILE = 'id name kind mediaType bytes width height url sources { url width height }';

export const PublishedFilesQuery = operation<
  { publishedFiles: readonly PublishedFile[] },
  { itemId: string }
>(`query PublishedFiles($itemId: ID!) { publishedFiles(itemId: $itemId) { ${FILE} } }`);

export const ItemFilesQuery = operation<{ contentFiles: ItemFiles }, { itemId: string }>(`
  query ItemFiles($itemId: ID!) {
    contentFiles(itemId: $itemId) { title isOpen takes entries { named text file { ${FILE} } } }
  }
`);

export const AddContentFile = operation<
  { addContentFile: { readonly __typename: string; readonly reason?: FileRefusal } },
  { input: { itemId: string; fileName: string; content: string; alt: string } }
>(`
  mutation AddContentFile($input: AddContentFileInput!) {
    addContentFile(input: $input) { __typename ... on ContentFileRefused { reason } }
  }
`);
