import { deflateSync, crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import sharp from 'sharp';

/** A picture of one colour. */
export function picture(width = 700, height = 500): ReturnType<typeof sharp> {
  return sharp({ create: { width, height, channels: 3, background: '#1c6ea4' } });
}

/** A PNG that says in its head that it is of this size, and holds nothing of it. */
export function pngOfSize(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const content = deflateSync(Buffer.alloc(64));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', content),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** What a camera writes into a JPEG about where, by whom and with what it was taken; 54 degrees north. */
export const CAMERA = 'Spyglass 3000 of Erika Mustermann';

/** A JPEG with EXIF: camera, orientation (the picture lies on its side) and place; and with a comment. */
export async function jpegWithPlace(width = 700, height = 500): Promise<Buffer> {
  const plain = await picture(width, height).jpeg().toBuffer();
  const comment = segment(0xfe, Buffer.from(`Taken by ${CAMERA}`));
  return Buffer.concat([plain.subarray(0, 2), segment(0xe1, exif()), comment, plain.subarray(2)]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A TIFF header, a directory with model, orientation and the place of the second directory, and that one with a latitude. */
function exif(): Buffer {
  const model = Buffer.from(`${CAMERA}\0`, 'latin1');
  const first = 8;
  const modelAt = first + 2 + 3 * 12 + 4;
  const gpsAt = modelAt + model.length + (model.length % 2);
  const latitudeAt = gpsAt + 2 + 2 * 12 + 4;
  const tiff = Buffer.alloc(latitudeAt + 24);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(first, 4);
  directory(tiff, first, [
    [0x0110, 2, model.length, modelAt],
    [0x0112, 3, 1, 6],
    [0x8825, 4, 1, gpsAt],
  ]);
  model.copy(tiff, modelAt);
  directory(tiff, gpsAt, [
    [0x0001, 2, 2, 'N'.charCodeAt(0)],
    [0x0002, 5, 3, latitudeAt],
  ]);
  for (const [at, [value, of]] of [
    [54, 1],
    [19, 1],
    [1234, 100],
  ].entries()) {
    tiff.writeUInt32LE(value!, latitudeAt + 8 * at);
    tiff.writeUInt32LE(of!, latitudeAt + 8 * at + 4);
  }
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

type Tag = readonly [tag: number, type: number, count: number, value: number];

function directory(into: Buffer, at: number, tags: readonly Tag[]): void {
  into.writeUInt16LE(tags.length, at);
  for (const [place, [tag, type, count, value]] of tags.entries()) {
    const start = at + 2 + place * 12;
    into.writeUInt16LE(tag, start);
    into.writeUInt16LE(type, start + 2);
    into.writeUInt32LE(count, start + 4);
    into.writeUInt32LE(value, start + 8);
  }
}

/** A document of an office program, as far as its parts say so. */
export function officeDocument(parts: Readonly<Record<string, string>>): Buffer {
  const files = Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

/** A document of OpenDocument: what it is stands first, and is not compressed. */
export function openDocument(mediaType: string): Buffer {
  const mimetype = [Buffer.from(mediaType), { level: 0 }] as [Uint8Array, { level: 0 }];
  return Buffer.from(zipSync({ mimetype, 'content.xml': Buffer.from('<office/>') }));
}

/** An archive that says of its only part that it is two gigabytes large once it is unpacked. */
export function zipBomb(): Buffer {
  const document = officeDocument({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' });
  const central = document.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  document.writeUInt32LE(2_000_000_000, central + 24);
  return document;
}
