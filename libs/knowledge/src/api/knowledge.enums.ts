import { registerEnumType } from '@nestjs/graphql';
import type { KnowledgeOrder } from '../domain/knowledge-filter.js';
import type { RelationDirection } from '../domain/related.js';

/** The order of a list, as the API names it. */
export const KnowledgeOrderName = {
  TITLE: 'title',
  UPDATED: 'updated',
  DAY_ASC: 'day-asc',
  DAY_DESC: 'day-desc',
  DAY_NEXT: 'day-next',
  SUPPORT: 'support',
} as const satisfies Record<string, KnowledgeOrder>;

/** From which side a relation is seen, as the API names it. */
export const RelationDirectionName = {
  FROM: 'from',
  TO: 'to',
} as const satisfies Record<string, RelationDirection>;

registerEnumType(KnowledgeOrderName, {
  name: 'KnowledgeOrder',
  description: 'How a list is ordered.',
  valuesMap: {
    TITLE: { description: 'By title.' },
    UPDATED: { description: 'The last changed first.' },
    DAY_ASC: { description: 'By the day they are about, the earliest first; those without one last.' },
    DAY_DESC: { description: 'By the day they are about, the latest first; those without one last.' },
    DAY_NEXT: {
      description:
        'By the day they are about: first what is still to come, the nearest on top, then what is past, the latest on top.',
    },
    SUPPORT: {
      description: 'What most checked authorities need first, then by title; only needs are counted so.',
    },
  },
});
registerEnumType(RelationDirectionName, {
  name: 'RelationDirection',
  description: 'From which side a relation is seen.',
  valuesMap: {
    FROM: { description: 'What is at the address asked about says it.' },
    TO: { description: 'The other one says it about what is at the address asked about.' },
  },
});
