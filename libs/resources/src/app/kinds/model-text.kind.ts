import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { modelTextBody, type ModelTextBody } from '../../domain/bodies/model-text-body.js';

/** Puts clauses, model texts and briefings on the shelf. */
@Injectable()
@PublishesContent()
export class ModelTextKind extends ShelfKind<ModelTextBody> {
  readonly name = 'model-text';
  readonly schema = modelTextBody;
  readonly path = '/model-texts';
  readonly owningGroup = 'legal';
  readonly proposers: Proposers = 'members';
  readonly verifyEveryMonths = 12;

  override marksOf(body: ModelTextBody): readonly Mark[] {
    return marks('form', body.form);
  }

  override dayOf(body: ModelTextBody): string | null {
    return body.versionDate ?? null;
  }

  override wordsOf(body: ModelTextBody): readonly string[] {
    return [body.publisher];
  }
}
