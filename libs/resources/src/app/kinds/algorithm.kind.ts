import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark, type OwnDocument } from '#libs/knowledge';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { readRegister, REGISTER_FORMAT } from '../../domain/algorithms/register-document.js';
import { registerFaults } from '../../domain/algorithms/register-faults.js';
import { PUBLISHED_COLUMNS } from '../../domain/algorithms/register-line.js';
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
  override readonly ownFormat = REGISTER_FORMAT;
  override readonly ownColumns = PUBLISHED_COLUMNS;

  override ownDocument(document: unknown): OwnDocument | null {
    return readRegister(document);
  }

  override async faultsOf(body: AlgorithmBody, itemId: string): Promise<readonly PlacedFault[]> {
    return [...(await super.faultsOf(body, itemId)), ...registerFaults(body)];
  }

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
