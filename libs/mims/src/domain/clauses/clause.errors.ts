/** Somebody saved the list in between. Nothing was overwritten. */
export class ClauseListConflict {
  readonly message = 'Somebody else changed this list in between. Look at it first; nothing was overwritten.';
  constructor(readonly listId: string) {}
}
