import { marks } from '#libs/knowledge';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CostCount } from '../domain/case-costs.js';

/** What narrows the comparison of costs. */
export interface CostFilter {
  readonly topic: string | null;
  readonly country: string | null;
}

/** Counts what published cases cost. */
@Injectable()
export class CaseCostRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** How many cases there are of each size and cost. Invented ones cost nobody anything and are left out. */
  async counts({ topic, country }: CostFilter): Promise<CostCount[]> {
    return this.uow.query<CostCount>(
      `SELECT body->>'size' AS size, body->>'cost' AS cost, count(*)::int AS count FROM shelf_item
       WHERE kind = 'case-study' AND marks @> $1::text[] AND NOT marks @> ARRAY['label:illustrative']
       GROUP BY 1, 2`,
      [[...marks('topic', topic), ...marks('country', country)]],
    );
  }
}
