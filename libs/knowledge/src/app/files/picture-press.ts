import { Injectable } from '@nestjs/common';
import type { Sharp } from 'sharp';
import { FILE_LIMITS } from '../../domain/files/file-kind.js';
import { widthsOf } from '../../domain/files/picture-widths.js';

/** A picture as it is stored and shown: in one of its widths. */
export interface PressedPicture {
  readonly width: number;
  readonly height: number;
  readonly content: Buffer;
}

/** What every picture becomes, whatever it was. */
export const PRESSED_MEDIA_TYPE = 'image/webp';

const QUALITY = 80;
const MOST_SECONDS = 20;
const READERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'];

/**
 * Makes pictures anew from what strangers sent: only what can be seen goes through, upright. Places, cameras, names and
 * colour tables that a picture carries, and whatever hides behind its end, stay out.
 */
@Injectable()
export class PicturePress {
  private turn: Promise<unknown> = Promise.resolve();
  private loading: Promise<Library> | null = null;

  /** The picture in at most three widths, the smallest first; null when it cannot be decoded. One after the other. */
  async press(content: Buffer): Promise<readonly PressedPicture[] | null> {
    const pressed = this.turn.then(() => this.pressNow(content));
    this.turn = pressed;
    return pressed;
  }

  /** Never rejects for what is in the picture. */
  private async pressNow(content: Buffer): Promise<readonly PressedPicture[] | null> {
    this.loading ??= loadLibrary();
    const read = await this.loading;
    try {
      // Decoded once, upright and no larger than it is ever shown.
      const largest = Math.max(...widthsOf(Infinity));
      const { data, info } = await read(content)
        .autoOrient()
        .resize({ width: largest, withoutEnlargement: true })
        .timeout({ seconds: MOST_SECONDS })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height, channels } = info;
      const forms: PressedPicture[] = [];
      for (const wanted of widthsOf(width))
        forms.push(await encoded(read(data, { width, height, channels }), wanted));
      return forms;
    } catch {
      return null;
    }
  }
}

interface Raw {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

type Library = (content: Buffer, raw?: Raw) => Sharp;

async function encoded(picture: Sharp, width: number): Promise<PressedPicture> {
  const { data, info } = await picture
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, content: data };
}

/** Loaded when the first picture comes: a hub that nobody sends pictures to does without its memory. */
async function loadLibrary(): Promise<Library> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  // Of the many formats it knows, SVG and old ones among them, three are needed.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: READERS });
  const limits = { limitInputPixels: FILE_LIMITS.pixels, failOn: 'error', sequentialRead: true } as const;
  return (content, raw) => sharp(content, raw === undefined ? limits : { ...limits, raw });
}
