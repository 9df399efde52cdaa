import { Matches } from 'class-validator';

/** A text must be a place inside the hub, like /funding?topic=governance: it ends up in mails, behind our own address. */
export function IsLocalPath(): PropertyDecorator {
  return Matches(/^\/(?![/\\])[^\s\\\u0000-\u001f\u007f#]{1,599}$/, {
    message: 'must be a place inside the hub, like /funding',
  });
}
