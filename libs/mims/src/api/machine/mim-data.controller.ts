import {
  answer,
  answerLinkedData,
  CITATION_FORMS,
  CITATION_TYPES,
  HubConfig,
  nameAndForm,
  nothingHere,
  PublicAccess,
} from '#libs/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { EditionFilesService } from '../../app/machine/edition-files.service.js';
import { citationOf } from '../../domain/machine/citation.js';
import { requirementTable, sha256 } from '../../domain/machine/edition-archive.js';
import { LinkedData } from '../../domain/machine/linked-data.js';
import type { EditionRecord, MimRecord } from '../../domain/machine/published-records.js';
import { PublishedRecordRepository } from '../../persistence/machine/published-record.repository.js';

/** The MIMs for machines: linked data, citations, and whole editions as files. The same for everybody. */
@Controller('data')
@PublicAccess()
export class MimDataController {
  private readonly origin: string;
  private readonly linkedData: LinkedData;

  constructor(
    config: HubConfig,
    private readonly records: PublishedRecordRepository,
    private readonly files: EditionFilesService,
  ) {
    this.origin = config.http.publicUrl;
    this.linkedData = new LinkedData(this.origin);
  }

  /** The catalogue of all editions. */
  @Get('mims.jsonld')
  async catalogue(@Res() response: Response): Promise<void> {
    answerLinkedData(response, this.linkedData.catalogue(await this.records.editions()));
  }

  /** An edition: `9.0.jsonld`, `.csv`, `.pdf`, `.zip`, `.zip.sha256`. */
  @Get('mims/:family/:file')
  async edition(
    @Param('family') family: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const [number, form] = nameAndForm(file, ['jsonld', 'csv', 'pdf', 'zip', 'zip.sha256']);
    if (form === 'pdf') answer(response, 'application/pdf', await this.file('pdf', family, number));
    else if (form === 'zip') answer(response, 'application/zip', await this.file('zip', family, number));
    else if (form === 'zip.sha256') {
      const sum = sha256(await this.file('zip', family, number));
      answer(response, 'text/plain; charset=utf-8', `${sum}  ${number}.zip\n`);
    } else {
      const edition = await this.editionOf(family, number);
      const mims = await this.records.mimsOf(family, number);
      if (form === 'csv') answer(response, 'text/csv; charset=utf-8', requirementTable(mims));
      else answerLinkedData(response, this.linkedData.editionDocument(edition, mims));
    }
  }

  /** A MIM: `accessing-data.jsonld`, `.json`, `.bib`, `.csl.json`, `.txt`. */
  @Get('mims/:family/:edition/:file')
  async mim(
    @Param('family') family: string,
    @Param('edition') edition: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const [slug, form] = nameAndForm(file, ['jsonld', 'json', ...Object.values(CITATION_FORMS)]);
    const mim = await this.mimOf(family, edition, slug);
    if (form === 'jsonld')
      answerLinkedData(response, this.linkedData.mimDocument(mim, await this.editionOf(family, edition)));
    else if (form === 'json') answer(response, 'application/json', `${JSON.stringify(mim.body, null, 2)}\n`);
    else {
      const kind = form === 'csl.json' ? 'csl' : form;
      const citation = citationOf(kind, mim, await this.records.familyName(family), this.origin);
      answer(response, CITATION_TYPES[kind], citation);
    }
  }

  /** A requirement: `r1.1.jsonld`. */
  @Get('mims/:family/:edition/:slug/:file')
  async requirement(
    @Param('family') family: string,
    @Param('edition') edition: string,
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const [key] = nameAndForm(file, ['jsonld']);
    const mim = await this.mimOf(family, edition, slug);
    const requirement = mim.body.requirements.find((one) => one.key === key);
    if (requirement === undefined) throw nothingHere();
    const whole = await this.editionOf(family, edition);
    answerLinkedData(response, this.linkedData.requirementDocument(requirement, mim, whole));
  }

  private file(form: 'pdf' | 'zip', family: string, number: string): Promise<Buffer> {
    return this.files.file(form, family, number, this.origin);
  }

  private async editionOf(family: string, number: string): Promise<EditionRecord> {
    const edition = await this.records.edition(family, number);
    if (edition === null) throw nothingHere();
    return edition;
  }

  private async mimOf(family: string, edition: string, slug: string): Promise<MimRecord> {
    const mim = await this.records.mim(family, edition, slug);
    if (mim === null) throw nothingHere();
    return mim;
  }
}
