import { FileStore } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { FileForm, NewContentFile } from '../../domain/files/content-file.js';
import type { KnownFile } from '../../domain/files/file-kind.js';
import { tidyFileName } from '../../domain/files/file-name.js';
import { PRESSED_MEDIA_TYPE, PicturePress, type PressedPicture } from './picture-press.js';

/** What is known of a file once it lies in the store. */
export type StoredUpload = Pick<NewContentFile, 'kind' | 'name' | 'mediaType' | 'width' | 'height' | 'forms'>;

/** Puts files into the store in the forms in which they are handed out, and takes them out again. */
@Injectable()
export class FileDepot {
  constructor(
    private readonly files: FileStore,
    private readonly press: PicturePress,
  ) {}

  /** Stores a picture in its widths, an attachment as it is; null for a picture that cannot be decoded. */
  async store(known: KnownFile, content: Buffer, fileName: string): Promise<StoredUpload | null> {
    if (known.kind === 'attachment') {
      const { kind, mediaType, extension } = known;
      const forms = await this.keep([{ width: 0, height: 0, content }]);
      return { kind, mediaType, name: tidyFileName(fileName, extension), width: null, height: null, forms };
    }
    const pressed = await this.press.press(content);
    const largest = pressed?.at(-1);
    if (!pressed || largest === undefined) return null;
    const { width, height } = largest;
    const name = tidyFileName(fileName, '.webp');
    return {
      kind: 'picture',
      mediaType: PRESSED_MEDIA_TYPE,
      name,
      width,
      height,
      forms: await this.keep(pressed),
    };
  }

  /** The content of a form; null when it has left the store. */
  async read({ storeKey }: FileForm): Promise<Buffer | null> {
    return this.files.read(storeKey);
  }

  /** Takes forms out of the store. */
  async remove(forms: readonly FileForm[]): Promise<void> {
    for (const { storeKey } of forms) await this.files.remove(storeKey);
  }

  private async keep(pressed: readonly PressedPicture[]): Promise<FileForm[]> {
    const forms: FileForm[] = [];
    for (const { width, height, content } of pressed) {
      const { key: storeKey, sha256, size: bytes } = await this.files.put(content);
      forms.push({ width, height, bytes, sha256, storeKey });
    }
    return forms;
  }
}
