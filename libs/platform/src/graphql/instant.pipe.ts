import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidInputError } from '#libs/kernel';

/** Lets only real instants through: a date that cannot be read would reach the database as nonsense. */
@Injectable()
export class InstantPipe implements PipeTransform<Date, Date> {
  /** @throws InvalidInputError */
  transform(instant: Date): Date {
    if (!Number.isNaN(instant.getTime())) return instant;
    throw new InvalidInputError('This is not an instant. Write it like 2026-11-23T10:00:00Z.');
  }
}
