import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import type { Block } from '../../domain/machine/document-blocks.js';

/** What a printed edition says of itself. */
export interface PrintedEdition {
  readonly title: string;
  readonly language: string;
  readonly address: string;
  readonly updatedAt: Date;
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
}

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** Typefaces with Latin, Greek and Cyrillic letters in one file each (OFL). */
const FONTS = {
  text: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  strong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  heading: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const;

const INK = '#15213a';
const SOFT = '#4a556e';
const LINE = '#ddd8cc';
const SIZES = { 1: 22, 2: 15, 3: 12 } as const;
const TEXT = 10.5;
const MARGIN = 62;
const FOOT = 40;
const GAP = 8;

/**
 * Prints an edition as tagged PDF (structure tree, language, title, bookmarks): readable by screen readers, the same bytes
 * for the same input. Nothing is fetched: addresses are text.
 */
export async function editionPdf(edition: PrintedEdition): Promise<Buffer> {
  const { default: Pdf } = await import('pdfkit');
  const document = newDocument(Pdf, edition);
  const whole = bytesOf(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const printer = new BlockPrinter(document, root);
  printer.print([
    { kind: 'heading', level: 1, text: edition.title },
    ...edition.notes.map((text) => ({ kind: 'note', text }) as const),
    ...edition.blocks,
  ]);
  root.end();
  numberPages(document, edition);
  document.end();
  return whole;
}

function newDocument(Pdf: typeof PDFDocument, { language, title, updatedAt }: PrintedEdition): Document {
  const { resolve } = createRequire(import.meta.url);
  const document = new Pdf({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    font: resolve(FONTS.text),
    info: { Title: title, Author: 'Living Hub', CreationDate: updatedAt, ModDate: updatedAt },
  });
  for (const [name, file] of Object.entries(FONTS)) document.registerFont(name, resolve(file));
  return document;
}

function bytesOf(document: Document): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((done, fail) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(Buffer.concat(parts)));
    document.on('error', fail);
  });
}

/** The foot of each page, which screen readers pass over. */
function numberPages(document: Document, { address, title }: PrintedEdition): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('text').fontSize(8).fillColor(SOFT);
    const y = document.page.height - FOOT;
    document.text(`${title} · ${address}`, MARGIN, y, { lineBreak: false });
    document.text(`${page + 1} / ${count}`, document.page.width - MARGIN - 60, y, {
      width: 60,
      align: 'right',
    });
    document.endMarkedContent();
  }
}

/** Writes blocks below one another, each with its place in the structure tree. */
class BlockPrinter {
  private readonly width: number;

  constructor(
    private readonly document: Document,
    private readonly root: Element,
  ) {
    this.width = document.page.width - 2 * MARGIN;
  }

  print(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'heading') this.heading(block.level, block.text);
      else if (block.kind === 'list') this.list(block.entries);
      else if (block.kind === 'table') this.table(block.head, block.rows);
      else this.paragraph(block.text, block.kind === 'note' ? SOFT : INK);
    }
  }

  private heading(level: 1 | 2 | 3, text: string): void {
    const { document } = this;
    if (level === 1 && document.y > MARGIN + GAP) document.addPage();
    this.keepTogether(SIZES[level] * 4);
    document.moveDown(level === 1 ? 0.2 : 0.6);
    if (level < 3) document.outline.addItem(text);
    this.tagged(`H${level}`, this.root, () =>
      document
        .font('heading')
        .fontSize(SIZES[level])
        .fillColor(INK)
        .text(text, MARGIN, document.y, { width: this.width }),
    );
    document.moveDown(0.4);
  }

  private paragraph(text: string, colour: string): void {
    const { document } = this;
    this.tagged('P', this.root, () => this.body(text, colour));
    document.moveDown(0.6);
  }

  private list(entries: readonly string[]): void {
    const { document } = this;
    const list = document.struct('L');
    this.root.add(list);
    for (const entry of entries) {
      const item = document.struct('LI');
      list.add(item);
      this.tagged('LBody', item, () => this.body(`•  ${entry}`, INK));
      document.moveDown(0.2);
      item.end();
    }
    list.end();
    document.moveDown(0.4);
  }

  private table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    const widths = [60, 70, this.width - 130];
    const table = this.document.struct('Table');
    this.root.add(table);
    this.row(table, 'TH', head, widths);
    for (const cells of rows) this.row(table, 'TD', cells, widths);
    table.end();
    this.document.moveDown(0.6);
  }

  private row(table: Element, type: 'TH' | 'TD', cells: readonly string[], widths: readonly number[]): void {
    const { document } = this;
    const font = type === 'TH' ? 'strong' : 'text';
    document
      .font(font)
      .fontSize(TEXT - 1)
      .fillColor(type === 'TH' ? SOFT : INK);
    const heights = cells.map((text, at) => document.heightOfString(text, { width: widths[at]! - GAP }));
    const height = Math.max(...heights) + GAP;
    this.keepTogether(Math.min(height, document.page.height / 2));
    const row = document.struct('TR');
    table.add(row);
    const top = document.y;
    const page = document.bufferedPageRange().count;
    let bottom = top;
    cells.forEach((text, at) => {
      const x = MARGIN + widths.slice(0, at).reduce((sum, width) => sum + width, 0);
      this.tagged(type, row, () => document.text(text, x, top, { width: widths[at]! - GAP }));
      bottom = document.y;
    });
    row.end();
    const fits = document.bufferedPageRange().count === page;
    this.rule(fits ? top + height - GAP / 2 : bottom + GAP / 2);
  }

  private rule(y: number): void {
    const { document } = this;
    document.markContent('Artifact', { type: 'Layout' });
    document
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.width, y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    document.endMarkedContent();
    document.y = y + GAP / 2;
  }

  private body(text: string, colour: string): void {
    const { document } = this;
    document
      .font('text')
      .fontSize(TEXT)
      .fillColor(colour)
      .text(text, MARGIN, document.y, { width: this.width, lineGap: 2 });
  }

  private tagged(type: string, parent: Element, write: () => void): void {
    const element = this.document.struct(type, {}, write);
    parent.add(element);
    element.end();
  }

  private keepTogether(height: number): void {
    if (this.document.y + height > this.document.page.height - MARGIN) this.document.addPage();
  }
}
