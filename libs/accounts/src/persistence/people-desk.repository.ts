import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Role } from '../domain/permissions.js';

/** A person as coordinators see them. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
  readonly suspendedAt: Date | null;
}

const RECORD = `SELECT id, name, email, roles, created_at AS "createdAt", suspended_at AS "suspendedAt" FROM person`;
const MOST_COORDINATORS = 100;

/** People as coordinators see them, and the roles they give. */
@Injectable()
export class PeopleDeskRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The person with this id, or null. */
  async byId(id: string): Promise<PersonRecord | null> {
    const [row] = await this.uow.query<PersonRecord>(`${RECORD} WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The person with this normalised address, or null. */
  async byEmail(email: string): Promise<PersonRecord | null> {
    const [row] = await this.uow.query<PersonRecord>(`${RECORD} WHERE email = $1`, [email]);
    return row ?? null;
  }

  /** The coordinators, by name. */
  async coordinators(): Promise<PersonRecord[]> {
    return this.uow.query<PersonRecord>(
      `${RECORD} WHERE 'coordinator' = ANY(roles) ORDER BY name, id LIMIT ${MOST_COORDINATORS}`,
    );
  }

  /**
   * The ids of the coordinators who can sign in, locked until the end of the unit of work: of two who remove each
   * other, one waits and then finds that they are the last.
   */
  async lockWorkingCoordinators(): Promise<string[]> {
    const rows = await this.uow.query<{ id: string; suspended: boolean }>(
      `SELECT id, suspended_at IS NOT NULL AS suspended FROM person
       WHERE 'coordinator' = ANY(roles) ORDER BY id FOR NO KEY UPDATE`,
    );
    return rows.filter(({ suspended }) => !suspended).map(({ id }) => id);
  }

  /** Gives a person exactly these roles. */
  async setRoles(id: string, roles: readonly Role[]): Promise<void> {
    await this.uow.query('UPDATE person SET roles = $2 WHERE id = $1', [id, roles]);
  }

  /** Deletes the person. What belongs to the account alone goes with them. */
  async erase(id: string): Promise<void> {
    await this.uow.query('DELETE FROM person WHERE id = $1', [id]);
  }
}
