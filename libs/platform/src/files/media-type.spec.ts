import { describe, expect, it } from '@jest/globals';
import { documentMediaType } from './media-type.js';

describe('what a file is', () => {
  it.each([
    ['nothing', ''],
    ['HTML', '<!doctype html><script>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a program', 'MZ\u0090'],
    ['HTML before a PDF', '<html>%PDF-1.7'],
  ])('is none of ours for %s', (_what, text) => {
    expect(documentMediaType(Buffer.from(text, 'latin1'))).toBeNull();
  });

  it.each([
    ['application/pdf', '%PDF-1.7\n'],
    ['image/png', '\x89PNG\r\n\x1a\n\0\0'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
  ])('is %s by its first bytes', (mediaType, text) => {
    expect(documentMediaType(Buffer.from(text, 'latin1'))).toBe(mediaType);
  });
});
