import type { FileFault, FileKind } from './file-kind.js';

/** How a file lies in the store. */
export interface FileForm {
  /** 0 for an attachment. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly storeKey: string;
}

/** A picture or an attachment of an item. */
export interface ContentFile {
  readonly id: string;
  readonly itemId: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly mediaType: string;
  /** Of the largest form, as are size, width and height. */
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly createdAt: Date;
  /** The smallest first. */
  readonly forms: readonly FileForm[];
}

/** A file to be remembered. */
export type NewContentFile = Omit<ContentFile, 'sha256' | 'bytes'> & { readonly createdBy: string };

/** Why a file was not added; nothing was kept of it. */
export type FileRefusal = FileFault | 'BROKEN' | 'ALT_MISSING' | 'TEXT_TOO_LONG' | 'TOO_MANY' | 'NOT_OPEN';

export class FileRefused {
  constructor(readonly reason: FileRefusal) {}
}
