export { firstDayOf, isCalendarDay } from './calendar-day.js';
export { cleanLine, cleanText } from './clean-text.js';
export { newId, isId } from './id.js';
export { Clock, SystemClock, FixedClock } from './clock.js';
export { LOCALES, SOURCE_LOCALE, isLocale, localize, type Locale, type LocalizedText } from './locale.js';
export {
  DomainError,
  NotFoundError,
  ForbiddenError,
  UnauthenticatedError,
  StepUpRequiredError,
  SecondFactorRequiredError,
  InvalidInputError,
  ConflictError,
  RateLimitedError,
} from './domain-error.js';
