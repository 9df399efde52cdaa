import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidInputError, isId } from '#libs/kernel';

/** Lets only well-formed ids through, so that none can upset the database. Well-formed is not yet known. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  /** @throws InvalidInputError */
  transform(text: string): string {
    const id = text.toLowerCase();
    if (isId(id)) return id;
    throw new InvalidInputError('This is not an id. Ids look like 019aa3f2-0000-7000-8000-000000000001.');
  }
}
