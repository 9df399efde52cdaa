/**
 * Stands in for the message parser in every bundle: tells the parts of a message that was parsed while building
 * from each other, and parses nothing itself. The numbers are those of `TYPE` in the parser.
 */
interface Part {
  readonly type: number;
}
interface Skeleton {
  readonly type: number;
}

const is =
  (type: number) =>
  (part: Part): boolean =>
    part.type === type;

export const isLiteralElement = is(0);
export const isArgumentElement = is(1);
export const isNumberElement = is(2);
export const isDateElement = is(3);
export const isTimeElement = is(4);
export const isSelectElement = is(5);
export const isPluralElement = is(6);
export const isPoundElement = is(7);
export const isTagElement = is(8);

const isSkeleton =
  (type: number) =>
  (style: Skeleton | string | null | undefined): boolean =>
    typeof style === 'object' && style !== null && style.type === type;

export const isNumberSkeleton = isSkeleton(0);
export const isDateTimeSkeleton = isSkeleton(1);

/** @throws TypeError always: a message that reaches this was not parsed while building */
export function parse(): never {
  throw new TypeError('Messages are parsed while building.');
}
