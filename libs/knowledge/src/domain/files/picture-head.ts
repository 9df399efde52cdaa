/** What the first bytes of a picture say, before anything of it is decoded. */
export interface PictureHead {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const UNKNOWN_SIZE = { width: 0, height: 0 };

/** The kind and size of a picture; null for what is neither PNG, JPEG nor WebP. One whose size cannot be read has none. */
export function pictureHead(content: Buffer): PictureHead | null {
  if (startsWith(content, PNG)) return { mediaType: 'image/png', ...pngSize(content) };
  if (startsWith(content, JPEG)) return { mediaType: 'image/jpeg', ...jpegSize(content) };
  const isWebp = text(content, 0, 4) === 'RIFF' && text(content, 8, 12) === 'WEBP';
  return isWebp ? { mediaType: 'image/webp', ...webpSize(content) } : null;
}

function startsWith(content: Buffer, bytes: Buffer): boolean {
  return content.subarray(0, bytes.length).equals(bytes);
}

function text(content: Buffer, from: number, to: number): string {
  return content.subarray(from, to).toString('latin1');
}

type Size = Pick<PictureHead, 'width' | 'height'>;

function pngSize(content: Buffer): Size {
  if (content.length < 24 || text(content, 12, 16) !== 'IHDR') return UNKNOWN_SIZE;
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
}

/** Goes from segment to segment to the frame, which says the size; all frames of all ways to encode begin alike. */
function jpegSize(content: Buffer): Size {
  let at = 2;
  while (at + 9 < content.length && content[at] === 0xff) {
    const marker = content[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    if (marker === 0xda || marker === 0xd9) return UNKNOWN_SIZE;
    at += 2 + Math.max(2, content.readUInt16BE(at + 2));
  }
  return UNKNOWN_SIZE;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function webpSize(content: Buffer): Size {
  if (content.length < 30) return UNKNOWN_SIZE;
  const chunk = text(content, 12, 16);
  if (chunk === 'VP8X')
    return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ')
    return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return UNKNOWN_SIZE;
  const bits = content.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
