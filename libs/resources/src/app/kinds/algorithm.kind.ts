import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { algorithmBody, type AlgorithmBody } from '../../domain/bodies/algorithm-body.js';

/** Puts the algorithms that authorities use on the shelf. */
@Injectable()
@PublishesContent()
export class AlgorithmKind extends ShelfKind<AlgorithmBody> {
  readonly name = 'algorithm';
  readonly schema = algorithmBody;
  readonly path = '/algorithms';
  readonly owningGroup = 'legal';
  readonly proposers: Proposers = 'stewards';
  readonly verifyEveryMonths = 12;

  override marksOf(body: AlgorithmBody): readonly Mark[] {
    return [
      ...marks('ai-act', body.aiActClass),
      ...marks('state', body.state),
      ...marks('role', body.role),
      ...marks('country', body.country),
    ];
  }

  override dayOf(body: AlgorithmBody): string | null {
    return body.usedSince ?? null;
  }

  override wordsOf(body: AlgorithmBody): readonly string[] {
    return [body.authority, body.supplier ?? ''];
  }
}
