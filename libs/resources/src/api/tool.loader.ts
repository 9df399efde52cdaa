import { ContentPast } from '#libs/curation';
import { batch, inOrderOf, RequestLoader } from '#libs/platform';

/** Reads what curation knows about tools, for many fields of a request at once. */
@RequestLoader()
export class ToolLoader {
  constructor(private readonly past: ContentPast) {}

  /** When somebody last said that an entry holds, or null. */
  readonly verifiedAt = batch<string, Date | null>(async (ids) => {
    const rows = inOrderOf(ids)(await this.past.verified(ids));
    return rows.map((row) => row?.verifiedAt ?? null);
  });
}
