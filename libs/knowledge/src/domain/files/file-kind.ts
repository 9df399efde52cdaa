import { isUtf8 } from 'node:buffer';
import { unzipSync } from 'fflate';
import { pictureHead, type PictureHead } from './picture-head.js';

export type FileKind = 'picture' | 'attachment';

/** What is taken at most. */
export const FILE_LIMITS = {
  pictureBytes: 8_000_000,
  attachmentBytes: 10_000_000,
  /** Of a side of a picture, in pixels. */
  side: 12_000,
  /** Of a whole picture; decoded it takes four bytes of memory for each. */
  pixels: 40_000_000,
  name: 100,
  /** Of the text of a picture, and of the title of an attachment. */
  text: { picture: 300, attachment: 200 },
  /** How many of each kind an item names. */
  perItem: 8,
  /** How many an item keeps altogether, those among them that only earlier revisions name. */
  keptPerItem: 60,
} as const;

/** A file that can be taken. */
export type KnownFile =
  | { readonly kind: 'picture'; readonly head: PictureHead }
  | { readonly kind: 'attachment'; readonly mediaType: string; readonly extension: string };

/** Why a file cannot be taken. */
export type FileFault = 'TOO_LARGE' | 'WRONG_KIND' | 'TOO_MANY_PIXELS';

const PDF = Buffer.from('%PDF-');
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** What it is stands in the first part, which is never compressed; the next part follows at once. */
const OPEN_DOCUMENT_HEAD = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)PK/;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  [`${OPEN_DOCUMENT}text`]: '.odt',
  [`${OPEN_DOCUMENT}spreadsheet`]: '.ods',
  [`${OFFICE}wordprocessingml.document`]: '.docx',
  [`${OFFICE}spreadsheetml.sheet`]: '.xlsx',
  'text/csv': '.csv',
  'text/plain': '.txt',
};

/** More parts, or more bytes unpacked, than any document that fits; whoever opens the file is spared them. */
const MOST_PARTS = 5_000;
const MOST_UNPACKED = 200_000_000;

/**
 * What a file is, by what it holds. Only of texts does the name say more: which of the two kinds they are, since all that
 * is not CSV or plain text by its name, like HTML, is not taken.
 */
export function knownFile(content: Buffer, name: string): KnownFile | FileFault {
  if (content.length > FILE_LIMITS.attachmentBytes) return 'TOO_LARGE';
  const head = pictureHead(content);
  if (head !== null) return fittingPicture(content, head);
  const mediaType = attachmentType(content, name);
  if (mediaType === null) return 'WRONG_KIND';
  return { kind: 'attachment', mediaType, extension: EXTENSIONS[mediaType]! };
}

function fittingPicture(content: Buffer, head: PictureHead): KnownFile | FileFault {
  const { width, height } = head;
  if (content.length > FILE_LIMITS.pictureBytes) return 'TOO_LARGE';
  if (width < 1 || height < 1) return 'WRONG_KIND';
  const isTooWide = width > FILE_LIMITS.side || height > FILE_LIMITS.side;
  return isTooWide || width * height > FILE_LIMITS.pixels ? 'TOO_MANY_PIXELS' : { kind: 'picture', head };
}

function attachmentType(content: Buffer, name: string): string | null {
  if (startsWith(content, PDF)) return 'application/pdf';
  if (startsWith(content, ZIP)) return documentType(content);
  return textType(content, name);
}

function startsWith(content: Buffer, bytes: Buffer): boolean {
  return content.subarray(0, bytes.length).equals(bytes);
}

/** Which kind of document a ZIP archive is. Nothing is unpacked but the first line of what OpenDocument says of itself. */
function documentType(content: Buffer): string | null {
  const parts = partsOf(content);
  if (parts === null || parts.some((name) => /(^|\/)(vbaProject\.bin$|Basic\/)/i.test(name))) return null;
  const openDocument = OPEN_DOCUMENT_HEAD.exec(content.subarray(30, 130).toString('latin1'));
  if (openDocument !== null) return `${OPEN_DOCUMENT}${openDocument[1]!}`;
  if (!parts.includes('[Content_Types].xml')) return null;
  if (parts.includes('word/document.xml')) return `${OFFICE}wordprocessingml.document`;
  return parts.includes('xl/workbook.xml') ? `${OFFICE}spreadsheetml.sheet` : null;
}

/** The names of the parts of an archive; null when it is broken, or would grow beyond all measure. */
function partsOf(content: Buffer): string[] | null {
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(content, {
      filter: ({ name, originalSize }) => {
        if (names.length < MOST_PARTS) names.push(name);
        else unpacked = Infinity;
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  return unpacked > MOST_UNPACKED ? null : names;
}

function textType(content: Buffer, name: string): string | null {
  const type = /\.csv$/i.test(name) ? 'text/csv' : /\.txt$/i.test(name) ? 'text/plain' : null;
  if (type === null || content.length === 0 || !isUtf8(content)) return null;
  const text = content.toString('utf8').replace(/^\uFEFF/, '');
  const isBinary = /(?![\t\n\r\f])\p{Cc}/u.test(text);
  return isBinary || /^\s*</.test(text) ? null : type;
}
