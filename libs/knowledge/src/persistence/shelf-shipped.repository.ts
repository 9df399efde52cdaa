import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Remembers which files that ship with the hub were brought in, so that a restart need not look at them again. */
@Injectable()
export class ShelfShippedRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether the file was brought in as it is now. */
  async isKnown(file: string, sha256: string): Promise<boolean> {
    const rows = await this.uow.query('SELECT 1 FROM shelf_shipped WHERE file = $1 AND sha256 = $2', [
      file,
      sha256,
    ]);
    return rows.length > 0;
  }

  async remember(file: string, sha256: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO shelf_shipped (file, sha256) VALUES ($1, $2)
       ON CONFLICT (file) DO UPDATE SET sha256 = excluded.sha256`,
      [file, sha256],
    );
  }
}
