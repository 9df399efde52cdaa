import { type DomainError } from '#libs/kernel';

const UNIQUE_VIOLATION = '23505';

function breachOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, constraint, driverError } = error as Record<string, unknown>;
  if (code === UNIQUE_VIOLATION && typeof constraint === 'string') return constraint;
  return driverError === undefined || driverError === error ? undefined : breachOf(driverError);
}

/**
 * Turns the breach of a known unique constraint into what it means: `.catch((error) => mapUniqueViolation(error, {
 * assessment_period_key: () => new ConflictError('…') }))`.
 *
 * @throws the mapped error for a constraint that is listed, the error itself for everything else
 */
export function mapUniqueViolation(
  error: unknown,
  meanings: Readonly<Record<string, () => DomainError>>,
): never {
  const constraint = breachOf(error);
  const meaning =
    constraint === undefined ? undefined : Object.entries(meanings).find(([name]) => name === constraint);
  throw meaning === undefined ? error : meaning[1]();
}
