import { registerEnumType } from '@nestjs/graphql';

/** Where an item stands, as the API names it. */
export const ContentStateName = {
  DRAFT: 'draft',
  IN_REVIEW: 'in_review',
  CHANGES_ASKED: 'changes_asked',
  APPROVED: 'approved',
  PUBLISHED: 'published',
  ARCHIVED: 'archived',
  EXPIRED: 'expired',
} as const;

registerEnumType(ContentStateName, {
  name: 'ContentState',
  description: 'Where an item stands. The open draft counts before what is published.',
  valuesMap: {
    IN_REVIEW: { description: 'Handed in; a curator looks at it, and nobody writes on it meanwhile.' },
    APPROVED: { description: 'Is published when its time comes.' },
    ARCHIVED: { description: 'Taken from the public, or given up before it was ever published.' },
    EXPIRED: { description: 'Was published for a time that is over.' },
  },
});

/** How a revision came about, as the API names it. */
export const ContentOriginName = {
  EDIT: 'edit',
  IMPORT: 'import',
  RESTORE: 'restore',
  SEED: 'seed',
} as const;

registerEnumType(ContentOriginName, {
  name: 'ContentOrigin',
  description: 'How a revision came about.',
  valuesMap: { SEED: { description: 'It ships with the hub.' } },
});

/** What can be done with an item, as the API names it. */
export const ContentActionName = {
  OPENED: 'opened',
  IMPORTED: 'imported',
  RESTORED_REVISION: 'restored_revision',
  SUBMITTED: 'submitted',
  CHANGES_ASKED: 'changes_asked',
  APPROVED: 'approved',
  DISCARDED: 'discarded',
  PUBLISHED: 'published',
  ARCHIVED: 'archived',
  EXPIRED: 'expired',
  RESTORED: 'restored',
  VERIFIED: 'verified',
} as const;

registerEnumType(ContentActionName, { name: 'ContentAction', description: 'What was done with an item.' });

/** The lists of the desk, as the API names them. */
export const ContentQueueName = {
  MINE: 'mine',
  TO_REVIEW: 'to_review',
  STALE: 'stale',
  ALL: 'all',
  GONE: 'gone',
} as const;

registerEnumType(ContentQueueName, {
  name: 'ContentQueue',
  description: 'The lists of the desk.',
  valuesMap: {
    MINE: { description: 'What the reader, or an authority they act for, began or works on.' },
    TO_REVIEW: { description: 'What waits for the reader as a curator.' },
    STALE: { description: 'What is published and nobody has said for long that it still holds.' },
    ALL: { description: 'Everything whose drafts the reader sees.' },
    GONE: { description: 'What was archived, has expired, or was given up.' },
  },
});

/** Why a step was not taken, as the API names it. */
export const ContentConflictReasonName = { CHANGED: 'CHANGED', STATE: 'STATE' } as const;

registerEnumType(ContentConflictReasonName, {
  name: 'ContentConflictReason',
  valuesMap: {
    CHANGED: { description: 'Somebody saved another revision in between.' },
    STATE: { description: 'The draft is not, or no longer, where this step can be taken.' },
  },
});
