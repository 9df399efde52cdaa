import { ValidateBy } from 'class-validator';
import { isTimeZone } from '../../domain/groups/item.rules.js';

const LONGEST_NAME = 60;

/** A text must name a time zone, like Europe/Brussels. */
export function IsTimeZoneName(): PropertyDecorator {
  return ValidateBy({
    name: 'isTimeZoneName',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && value.length <= LONGEST_NAME && isTimeZone(value),
      defaultMessage: () => 'must be a time zone like Europe/Brussels',
    },
  });
}
