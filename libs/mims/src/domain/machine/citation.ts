import { citation, type CitationForm } from '#libs/platform';
import type { MimRecord } from './published-records.js';
import { mimAddress } from './published-records.js';

/** How the MIM in this version is cited. */
export function citationOf(form: CitationForm, mim: MimRecord, familyName: string, origin: string): string {
  const { body, edition, family, number, publication, publishedAt, slug } = mim;
  const name = body.name[body.language]?.text ?? slug;
  return citation(form, {
    id: `${family}-${edition}-${slug}`.replace(/[^a-z0-9-]/g, '-'),
    type: { bib: 'techreport', csl: 'standard' },
    title: `MIM${number} ${name}, ${familyName} ${edition}`,
    publisher: 'Living Hub',
    version: `${edition}, publication ${publication}`,
    at: publishedAt,
    url: `${origin}${mimAddress(mim)}?publication=${publication}`,
    note: body.source.note,
  });
}
