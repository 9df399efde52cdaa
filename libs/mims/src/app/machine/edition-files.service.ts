import { NotFoundError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { mimBlocks } from '../../domain/machine/document-blocks.js';
import { editionArchive } from '../../domain/machine/edition-archive.js';
import { LinkedData } from '../../domain/machine/linked-data.js';
import {
  editionAddress,
  type EditionRecord,
  type MimRecord,
} from '../../domain/machine/published-records.js';
import { PublishedRecordRepository } from '../../persistence/machine/published-record.repository.js';
import { editionPdf } from './edition-pdf.js';
import { printable } from './printable.js';

/** What a whole edition can be taken home as. */
export type EditionFileForm = 'pdf' | 'zip';

/** Files of more editions than this are made anew when they are asked for: more than there are, or each round of all costs anew. */
const MOST_KEPT = 128;

interface MadeFile {
  readonly version: string;
  readonly bytes: Promise<Buffer>;
}

/**
 * Whole editions as files. A file is made when it is first asked for and kept until the edition or one of its MIMs is
 * published anew; every replica makes the same bytes, so none needs the files of another.
 */
@Injectable()
export class EditionFilesService {
  private readonly made = new Map<string, MadeFile>();

  constructor(private readonly records: PublishedRecordRepository) {}

  /**
   * @param origin of the hub, without a slash at its end
   * @throws NotFoundError when there is no such edition
   */
  async file(form: EditionFileForm, family: string, number: string, origin: string): Promise<Buffer> {
    const edition = await this.records.edition(family, number);
    if (edition === null) throw new NotFoundError('EDITION_NOT_FOUND', 'There is no such edition.');
    const mims = await this.records.mimsOf(family, number);
    const version = [edition, ...mims].map(({ updatedAt }) => updatedAt.getTime()).join('.');
    return this.kept(`${form}/${family}/${number}`, version, () => make(form, edition, mims, origin));
  }

  private async kept(name: string, version: string, makeFile: () => Promise<Buffer>): Promise<Buffer> {
    const found = this.made.get(name);
    if (found?.version === version) return found.bytes;
    const bytes = makeFile();
    this.made.delete(name);
    this.made.set(name, { version, bytes });
    const [oldest] = this.made.keys();
    if (this.made.size > MOST_KEPT && oldest !== undefined) this.made.delete(oldest);
    return bytes.catch((failure: unknown) => {
      this.made.delete(name);
      throw failure;
    });
  }
}

async function make(
  form: EditionFileForm,
  edition: EditionRecord,
  mims: readonly MimRecord[],
  origin: string,
): Promise<Buffer> {
  if (form === 'zip')
    return editionArchive(edition, mims, new LinkedData(origin).editionDocument(edition, mims));
  const { body, updatedAt } = edition;
  return editionPdf({
    title: body.name,
    language: body.language,
    address: `${origin}${editionAddress(edition)}`,
    updatedAt,
    notes: [body.source.note, ...(body.source.licence === undefined ? [] : [body.source.licence])],
    blocks: printable(mims.flatMap((mim) => mimBlocks(mim.body))),
  });
}
