import { describe, expect, it } from '@jest/globals';
import { officeDocument, openDocument, pngOfSize, zipBomb } from '../../../../../test/support/files.js';
import { knownFile } from './file-kind.js';
import { tidyFileName } from './file-name.js';
import { widthsOf } from './picture-widths.js';

const word = { '[Content_Types].xml': 'x', 'word/document.xml': 'x' };

describe('what a file is', () => {
  it.each([
    ['an SVG with a script', '<svg onload="alert(1)"/>', 'drawing.svg'],
    ['an SVG that is called text', '<svg onload="alert(1)"/>', 'drawing.txt'],
    ['HTML that is called PNG', '<!doctype html><script>alert(1)</script>', 'picture.png'],
    ['HTML that is called CSV', ' \n<script>alert(1)</script>', 'table.csv'],
    ['HTML behind a mark of its encoding', '\uFEFF<script>alert(1)</script>', 'table.csv'],
    ['a text of another name', 'Hello', 'readme.md'],
    ['a script', '#!/bin/sh\nrm', 'run.sh'],
    ['an empty text', '', 'empty.txt'],
  ])('is nothing we take when it is %s', (_what, text, name) => {
    expect(knownFile(Buffer.from(text), name)).toBe('WRONG_KIND');
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\0', 'latin1'), 'tool.exe'],
    ['a program that is called text', Buffer.from('MZ\x90\0', 'latin1'), 'tool.txt'],
    ['any archive', officeDocument({ 'a.txt': 'x' }), 'a.zip'],
    ['an archive that is called a document', officeDocument({ 'a.txt': 'x' }), 'a.docx'],
    ['a broken archive', Buffer.from('PK\x03\x04broken', 'latin1'), 'a.docx'],
    ['an archive that grows beyond measure', zipBomb(), 'a.docx'],
    ['a document with macros', officeDocument({ ...word, 'word/vbaProject.bin': 'x' }), 'a.docx'],
    ['a drawing of OpenDocument', openDocument('application/vnd.oasis.opendocument.graphics'), 'a.odg'],
    [
      'another thing whose name begins alike',
      openDocument('application/vnd.oasis.opendocument.text-web'),
      'a',
    ],
    ['a picture without a size', pngOfSize(0, 5), 'a.png'],
  ])('is nothing we take when it is %s', (_what, content, name) => {
    expect(knownFile(content, name)).toBe('WRONG_KIND');
  });

  it.each([
    ['of 50 000 pixels', pngOfSize(50_000, 1)],
    ['of 50 000 pixels from top to bottom', pngOfSize(1, 50_000)],
    ['that fits on each side and is too large as a whole', pngOfSize(12_000, 12_000)],
    ['of the most that a head can say', pngOfSize(0xffffffff, 0xffffffff)],
  ])('is too many pixels for a picture %s', (_what, content) => {
    expect(knownFile(content, 'a.png')).toBe('TOO_MANY_PIXELS');
  });

  it('is too large beyond 8 MB for a picture and beyond 10 MB for all else', () => {
    const padded = (start: Buffer, length: number) =>
      Buffer.concat([start, Buffer.alloc(length - start.length)]);
    expect(knownFile(padded(pngOfSize(9, 9), 8_000_001), 'a.png')).toBe('TOO_LARGE');
    expect(knownFile(padded(Buffer.from('%PDF-1.7'), 10_000_001), 'a.pdf')).toBe('TOO_LARGE');
    expect(knownFile(padded(Buffer.from('%PDF-1.7'), 10_000_000), 'a.pdf')).toMatchObject({
      extension: '.pdf',
    });
  });

  it.each([
    ['.pdf', Buffer.from('%PDF-1.7\n'), 'whatever.exe'],
    ['.odt', openDocument('application/vnd.oasis.opendocument.text'), 'a'],
    ['.ods', openDocument('application/vnd.oasis.opendocument.spreadsheet'), 'a'],
    ['.docx', officeDocument(word), 'a'],
    ['.xlsx', officeDocument({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }), 'a'],
    ['.csv', Buffer.from('\uFEFFname;cost\nÅrhus;3\n'), 'A.CSV'],
    ['.txt', Buffer.from('Grüße\r\n\tund mehr'), 'a.txt'],
  ])('is a %s by what it holds', (extension, content, name) => {
    expect(knownFile(content, name)).toMatchObject({ kind: 'attachment', extension });
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../x', 'x.pdf'],
    ['..\\..\\x.exe', 'x.pdf'],
    ['/etc/passwd', 'passwd.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['con\u202Efdp.exe', 'confdp.pdf'],
    ['a\r\nSet-Cookie: x', 'a Set-Cookie x.pdf'],
    ['"><img src=x>.pdf', 'img src=x.pdf'],
    ['Beschluß.PDF', 'Beschluß.pdf'],
  ])('“%s” is kept as “%s”', (given, kept) => {
    expect(tidyFileName(given, '.pdf')).toBe(kept);
  });

  it('is cut to 100 characters, and not through the middle of one', () => {
    expect(tidyFileName('x'.repeat(300), '.pdf')).toHaveLength(100);
    expect(tidyFileName('😀'.repeat(300), '.pdf').isWellFormed()).toBe(true);
  });
});

describe('the widths of a picture', () => {
  it.each([
    [5_000, [480, 960, 1600]],
    [960, [480, 960]],
    [700, [480, 700]],
    [1, [1]],
  ])('of %d pixels', (width, widths) => {
    expect(widthsOf(width)).toEqual(widths);
  });
});
