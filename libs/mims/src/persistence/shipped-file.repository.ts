import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A file as it was when it was brought in. */
export interface ShippedFile {
  readonly file: string;
  readonly sha256: string;
}

/** Remembers which files that ship with the hub were brought in. */
@Injectable()
export class ShippedFileRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Which of these files were brought in just as they are. */
  async known(files: readonly ShippedFile[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.query<{ file: string }>(
      `SELECT s.file FROM mim_shipped s JOIN unnest($1::text[], $2::text[]) AS n (file, sha256)
         ON n.file = s.file AND n.sha256 = s.sha256`,
      [files.map(({ file }) => file), files.map(({ sha256 }) => sha256)],
    );
    return new Set(rows.map(({ file }) => file));
  }

  /** Keeps other processes from bringing files in until the running unit of work ends. */
  async lock(): Promise<void> {
    await this.uow.query(`SELECT pg_advisory_xact_lock(hashtext('mims-shipped'))`);
  }

  async remember(files: readonly ShippedFile[]): Promise<void> {
    await this.uow.query(
      `INSERT INTO mim_shipped (file, sha256) SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT (file) DO UPDATE SET sha256 = excluded.sha256`,
      [files.map(({ file }) => file), files.map(({ sha256 }) => sha256)],
    );
  }
}
