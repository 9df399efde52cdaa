import { ShelfReader, type ShelfView } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { SimilarNeedRepository } from '../../persistence/needs/similar-need.repository.js';

/** Finds what others have raised already, before somebody raises it again. */
@Injectable()
export class SimilarNeeds {
  constructor(
    private readonly needs: SimilarNeedRepository,
    private readonly shelf: ShelfReader,
  ) {}

  /** Needs with the words of a title, the nearest first; a few. */
  async of(title: string): Promise<ShelfView[]> {
    const ids = await this.needs.idsLike(title);
    const views = new Map((await this.shelf.byIds(ids)).map((view) => [view.id, view]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }
}
