import { isId } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { BodyView } from '../../domain/stewards/body-view.js';
import { MandateRepository } from '../../persistence/groups/mandate.repository.js';
import { BodyReader } from '../../persistence/stewards/body.reader.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';

/**
 * Reads for other libraries about what people act for, authorities and organisations alike. Rights are asked by the clock
 * of the database. An id that is no id is simply not found.
 */
@Injectable()
export class BodiesFacade {
  constructor(
    private readonly reader: BodyReader,
    private readonly bodies: BodyRepository,
    private readonly mandates: MandateRepository,
  ) {}

  /** Those with these ids, in one statement and in no particular order; unknown ids are left out. */
  async bodyViews(ids: readonly string[]): Promise<BodyView[]> {
    const wanted = ids.filter(isId);
    return wanted.length === 0 ? [] : this.reader.byIds(wanted);
  }

  /** Whether the person acts for the authority or organisation now. */
  async isSteward(personId: string, bodyId: string): Promise<boolean> {
    return isId(personId) && isId(bodyId) && this.bodies.isSteward(personId, bodyId);
  }

  /** The ids of all the person acts for now, by name. */
  async bodyIdsOf(personId: string): Promise<string[]> {
    if (!isId(personId)) return [];
    return (await this.bodies.ofPerson(personId)).map(({ id }) => id);
  }

  /** The ids of the people who act for it now and are not suspended. */
  async stewardIdsOf(bodyId: string): Promise<string[]> {
    if (!isId(bodyId)) return [];
    return (await this.bodies.activeStewards(bodyId)).map(({ personId }) => personId);
  }

  /** Whether the person chairs the group with this address, or is delegated to it, at this moment. */
  async curatesGroup(personId: string, slug: string): Promise<boolean> {
    const groupId = await this.reader.groupId(slug);
    return groupId !== null && isId(personId) && this.mandates.curates(personId, groupId);
  }
}
