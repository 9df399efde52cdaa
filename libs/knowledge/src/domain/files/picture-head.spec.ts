import { describe, expect, it } from '@jest/globals';
import { jpegWithPlace, picture, pngOfSize } from '../../../../../test/support/files.js';
import { pictureHead } from './picture-head.js';

describe('the head of a picture', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
    ['HTML before a PNG', Buffer.concat([Buffer.from('<html>'), pngOfSize(1, 1)])],
    ['a sound in the same container as WebP', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1')],
  ])('is none for %s', (_what, content) => {
    expect(pictureHead(content)).toBeNull();
  });

  it.each([
    ['PNG', pngOfSize(9, 9).subarray(0, 20)],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4])],
    [
      'JPEG whose segments lead nowhere',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 1]),
    ],
    [
      'JPEG that begins to show before it says how large it is',
      Buffer.from('ffd8ffda00080101000000000000', 'hex'),
    ],
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')],
  ])('has no size where a %s was cut off', (_what, content) => {
    expect(pictureHead(content)).toMatchObject({ width: 0, height: 0 });
  });

  it('says 50 000 pixels without decoding one', () => {
    expect(pictureHead(pngOfSize(50_000, 40_000))).toEqual({
      mediaType: 'image/png',
      width: 50_000,
      height: 40_000,
    });
  });

  it('says the size of what is really encoded, in all kinds and ways', async () => {
    const kinds = [
      picture(321, 123).png(),
      picture(321, 123).jpeg(),
      picture(321, 123).jpeg({ progressive: true }),
      picture(321, 123).webp(),
      picture(321, 123).webp({ lossless: true }),
      picture(321, 123).ensureAlpha(0.5).webp(),
    ];
    for (const kind of kinds)
      expect(pictureHead(await kind.toBuffer())).toMatchObject({ width: 321, height: 123 });
    expect(pictureHead(await jpegWithPlace(321, 123))).toMatchObject({ width: 321, height: 123 });
  });
});
