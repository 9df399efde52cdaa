import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { InvalidInputError } from '#libs/kernel';

/** One field that breaks a rule. */
export interface FieldFault {
  /** `input.answers.2.note` */
  readonly path: string;
  /** A plain sentence without the name of the field. */
  readonly message: string;
}

function faultsOf(errors: readonly ValidationError[], above: readonly string[]): FieldFault[] {
  return errors.flatMap((error) => {
    const path = [...above, error.property];
    const own = Object.values(error.constraints ?? {}).map((text) => ({
      path: path.join('.'),
      message: text.startsWith(`${error.property} `) ? text.slice(error.property.length + 1) : text,
    }));
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}

/** All broken fields as one refusal: `first must be between 1 and 100.` with the paths in its details. */
export function inputRefusal(errors: readonly ValidationError[]): InvalidInputError {
  const fields = faultsOf(errors, []);
  const sentences = fields.map(({ path, message }) => `${path} ${message}`.replace(/\.?$/, '.'));
  return new InvalidInputError(sentences.join(' ') || 'The input is not valid.', { fields });
}

/**
 * Checks every argument by the class-validator rules of its class. It removes nothing: GraphQL itself refuses
 * fields that an input type does not have.
 */
export function inputValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
    exceptionFactory: inputRefusal,
  });
}
