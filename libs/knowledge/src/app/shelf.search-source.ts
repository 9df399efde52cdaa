import { FillsSearch, SearchSource, textsIn, type EntityDocuments, type SearchDocument } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { ShelfRepository } from '../persistence/shelf.repository.js';
import type { ShelfView } from '../domain/shelf-view.js';

/** Properties of a body that are no passage of their own. */
const APART: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'source',
  'relations',
  'pictures',
  'attachments',
]);

/** Lets everything on the shelf be found: each item, and each passage of it, in the languages it is written in. */
@Injectable()
@FillsSearch()
export class ShelfSearchSource extends SearchSource {
  readonly name = 'shelf';

  constructor(private readonly shelf: ShelfRepository) {
    super();
  }

  async idsAfter(id: string | null, limit: number): Promise<readonly string[]> {
    return this.shelf.idsAfter(id, limit);
  }

  async documentsOf(ids: readonly string[]): Promise<readonly EntityDocuments[]> {
    return (await this.shelf.byIds(ids)).map((item) => ({
      entity: { kind: this.name, id: item.id },
      documents: Object.keys(item.body.title).flatMap((locale) => inLanguage(item, locale)),
    }));
  }
}

function inLanguage(item: ShelfView, locale: string): SearchDocument[] {
  const { address, body, id, kind, marks, updatedAt } = item;
  const { label } = body.source;
  const whole: SearchDocument = {
    ...{ id: `${id}-${locale}`, entity: { kind: 'shelf', id }, locale, address, anchor: null },
    ...{ title: textsIn(body.title, locale).join(' '), heading: null, text: '' },
    names: Object.keys(body.title)
      .filter((other) => other !== locale)
      .flatMap((other) => textsIn(body.title, other)),
    summary: textsIn(body.summary, locale).join(' '),
    facets: { kind: [kind], topic: body.topics, label: [label], country: valuesOf(marks, 'country') },
    audience: ['public'],
    // What is over stands behind what one may still do.
    standing: label === 'past-example' ? 1 : 0,
    changedAt: updatedAt.getTime(),
    shown: { kind, label },
  };
  const passages = Object.entries(body)
    .filter(([name]) => !APART.has(name))
    .map(([name, value]) => [name, textsIn(value, locale).join('\n')] as const)
    .filter(([, text]) => text !== '');
  return [
    whole,
    ...passages.map(([name, text]) => ({
      ...whole,
      ...{ id: `${whole.id}-${name}`, anchor: name, summary: '', text },
    })),
  ];
}

function valuesOf(marks: readonly string[], name: string): string[] {
  return marks.filter((mark) => mark.startsWith(`${name}:`)).map((mark) => mark.slice(name.length + 1));
}
