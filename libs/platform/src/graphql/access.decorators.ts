import 'reflect-metadata';

/** Rights of one operation. */
export type Access = PublicAccessRule | PermissionRule;

/** Anybody may call it. */
export interface PublicAccessRule extends AccessOptions {
  readonly kind: 'public';
  /** The answer is the same for everybody and may be kept for a second. */
  readonly cache: boolean;
}

/** Only people with this permission may call it. */
export interface PermissionRule extends AccessOptions {
  readonly kind: 'permission';
  readonly permission: string;
  /** Only shortly after the person proved who they are: for what cannot be taken back, like a signature or a vote. */
  readonly fresh?: boolean;
}

/** What may be said about an operation beside who may call it. */
export interface AccessOptions {
  /** A mutation that may stand more than once in one request; others are limited to one. */
  readonly repeatable?: boolean;
  /** A query or mutation whose refusals are not noted, because who tried it and when is nobody's business: a vote. */
  readonly unnoted?: boolean;
}

const ACCESS = 'hub:access';

// A method decorator that also fits classes, so that a whole controller can be declared at once.
type AccessDecorator = (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => void;

function declare(access: Access): AccessDecorator {
  return (target, _key, descriptor) => {
    Reflect.defineMetadata(ACCESS, access, descriptor === undefined ? target : (descriptor.value as object));
  };
}

/** Anybody may call this query, mutation or route. `cache` marks answers that hold nothing about the caller. */
export function PublicAccess(options: AccessOptions & { cache?: boolean } = {}): AccessDecorator {
  return declare({ ...options, kind: 'public', cache: options.cache ?? false });
}

/**
 * Only a signed-in person with this permission may call this query, mutation or route; with `fresh`, only within
 * minutes of having proved who they are.
 */
export function RequirePermission(
  permission: string,
  options: AccessOptions & { fresh?: boolean } = {},
): AccessDecorator {
  return declare({ ...options, kind: 'permission', permission });
}

/** What a handler declares, itself or through its class; undefined when it says nothing. */
export function accessOf(handler: object, owner: object): Access | undefined {
  return (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, owner)) as Access | undefined;
}
