import { shapeOf, translationOrigins, translationStatuses } from '#libs/curation';
import { Injectable } from '@nestjs/common';
import type { ShelfView } from '../domain/shelf-view.js';
import { ShelfKinds } from './shelf-kinds.js';

/** How far an item is translated into a language. */
export interface ShelfTranslation {
  readonly locale: string;
  /** 0 to 1. */
  readonly share: number;
  readonly origins: readonly string[];
  readonly outdated: number;
}

/** Says how far items are translated. */
@Injectable()
export class ShelfTranslations {
  constructor(private readonly kinds: ShelfKinds) {}

  /** Every language that any text of the item is translated into. */
  of({ body, kind }: Pick<ShelfView, 'body' | 'kind'>): ShelfTranslation[] {
    const schema = this.kinds.named(kind)?.schema;
    if (schema === undefined) return [];
    const shape = shapeOf(schema);
    return translationStatuses(shape, body).map(({ locale, complete, of, outdated }) => ({
      locale,
      share: of === 0 ? 0 : complete / of,
      origins: translationOrigins(shape, body, locale),
      outdated,
    }));
  }
}
