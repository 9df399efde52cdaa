import { ConflictError, DomainError, NotFoundError } from '#libs/kernel';

/** Nothing of this name, or nothing that this person may see. */
export class ContentNotFoundError extends NotFoundError {
  constructor() {
    super('CONTENT_NOT_FOUND');
  }
}

/** Another item of the kind has the lasting name already. */
export class KeyTakenError extends ConflictError {
  constructor(key: string) {
    super(`There is another item called “${key}”. Choose another name.`, { key }, 'CONTENT_KEY_TAKEN');
  }
}

/** Another item is, or was once, read at the address. */
export class AddressTakenError extends ConflictError {
  constructor(address: string) {
    super(`The address ${address} belongs to another item.`, { address }, 'CONTENT_ADDRESS_TAKEN');
  }
}

/** What ships with the hub, or is brought in, cannot be taken as it is. */
export class ContentRefusedError extends DomainError {
  constructor(what: string, faults: readonly { readonly path: string; readonly reason: string }[]) {
    const list = faults.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)).join(' ');
    super('CONTENT_REFUSED', `${what} cannot be taken. ${list}`, { faults });
  }
}

/** Somebody else was faster: the draft shows another revision, or is not where the caller saw it. */
export class ContentConflict {
  constructor(
    readonly itemId: string,
    readonly reason: 'CHANGED' | 'STATE',
  ) {}
}

/** Something has to be mended before the draft can go on. */
export class ContentIncomplete {
  constructor(readonly faults: readonly { readonly path: string; readonly reason: string }[]) {}
}

/** Somebody works on the item already. */
export class DraftOpenError extends ConflictError {
  constructor() {
    super('Somebody works on this already. Only one draft can be open at a time.', {}, 'CONTENT_DRAFT_OPEN');
  }
}

/** What was asked for does not go together with where the item stands. */
export class ContentStateError extends ConflictError {
  constructor(message: string) {
    super(message, {}, 'CONTENT_STATE');
  }
}
