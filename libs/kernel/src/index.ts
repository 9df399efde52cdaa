export { newId, isId } from './id.js';
export { Clock, SystemClock, FixedClock } from './clock.js';
export {
  LOCALES,
  SOURCE_LOCALE,
  isLocale,
  localize,
  type Locale,
  type LocalizedText,
  type FoundText,
} from './locale.js';
export {
  DomainError,
  NotFoundError,
  ForbiddenError,
  UnauthenticatedError,
  InvalidInputError,
  ConflictError,
  RateLimitedError,
  type ErrorDetails,
} from './domain-error.js';
