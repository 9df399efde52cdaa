import { UnitOfWork } from '#libs/platform';
import { FillsSearch, SearchSource, textsIn, type EntityDocuments, type SearchDocument } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { mimAddress, requirementAddress } from '../domain/addresses.js';
import type { MimRequirement } from '../domain/bodies/mim-body.js';
import type { EditionState } from '../domain/bodies/vocabulary.js';
import type { MimRest } from '../domain/mim-parts.js';

interface MimRow {
  readonly id: string;
  readonly family: string;
  readonly edition: string;
  readonly slug: string;
  readonly label: string;
  readonly state: EditionState;
  readonly updatedAt: Date;
  readonly body: MimRest;
  readonly requirements: readonly {
    readonly key: string;
    readonly number: string;
    readonly body: MimRequirement;
  }[];
}

/** Current editions stand before those that are being written, and these before outdated ones. */
const STANDING: Readonly<Record<EditionState, number>> = { current: 0, development: 1, superseded: 2 };

/** Lets MIMs be found down to the single requirement. */
@Injectable()
@FillsSearch()
export class MimSearchSource extends SearchSource {
  readonly name = 'mim';

  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async idsAfter(id: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.uow.query<{ id: string }>(
      'SELECT id FROM mim WHERE gone IS NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2',
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  async documentsOf(ids: readonly string[]): Promise<readonly EntityDocuments[]> {
    const rows = await this.uow.query<MimRow>(
      `SELECT m.id, m.family, m.edition, m.slug, m.label, e.state, m.updated_at AS "updatedAt", m.body,
         coalesce((SELECT jsonb_agg(jsonb_build_object('key', r.key, 'number', r.number, 'body', r.body) ORDER BY r.position)
           FROM mim_requirement r WHERE r.mim_id = m.id AND r.withdrawn_publication IS NULL), '[]') AS requirements
       FROM mim m JOIN mim_edition e ON e.family = m.family AND e.number = m.edition AND e.gone IS NULL
       WHERE m.id = ANY($1::uuid[]) AND m.gone IS NULL`,
      [ids],
    );
    return rows.map((row) => ({
      entity: { kind: this.name, id: row.id },
      documents: Object.keys(row.body.name).flatMap((locale) => inLanguage(row, locale)),
    }));
  }
}

function inLanguage({ body, id, requirements, ...row }: MimRow, locale: string): SearchDocument[] {
  const address = mimAddress(row.family, row.edition, row.slug);
  const { aliases, longName, name, number, objective } = body;
  const others = Object.keys(name).filter((other) => other !== locale);
  const whole: SearchDocument = {
    ...{ id: `${id}-${locale}`, entity: { kind: 'mim', id }, locale, address, anchor: null, heading: null },
    title: `MIM${number} ${textsIn(name, locale).join(' ')}`,
    names: [
      ...textsIn(longName, locale),
      ...aliases.map((alias) => alias.name),
      ...others.flatMap((other) => textsIn(name, other)),
    ],
    summary: textsIn(objective, locale).join(' '),
    text: '',
    facets: { kind: ['mim'], label: [row.label] },
    audience: ['public'],
    standing: STANDING[row.state],
    changedAt: row.updatedAt.getTime(),
    shown: { kind: 'mim', label: row.label, note: `${row.family} ${row.edition}` },
  };
  const rest = Object.entries(body).filter(
    ([part]) => !['name', 'longName', 'objective', 'source'].includes(part),
  );
  const text = rest.flatMap(([, value]) => textsIn(value, locale)).join('\n');
  return [
    { ...whole, text },
    ...requirements.map(({ body: requirement, key, number: label }) => ({
      ...{ ...whole, id: `${whole.id}-${key}`, address: requirementAddress(address, key), heading: label },
      ...{ summary: '', text: textsIn(requirement, locale).join('\n') },
    })),
  ].filter((document) => document.heading === null || document.text !== '');
}
