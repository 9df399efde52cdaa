import type { Locale } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Repository } from 'typeorm';
import type { DemoPerson } from '../domain/demo-people.js';
import type { Role } from '../domain/permissions.js';
import type { CheckedPerson } from '../domain/person.rules.js';
import { PersonEntity } from './person.entity.js';

/** A person as others see them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Reads and writes people. */
@Injectable()
export class PersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The person, or null. */
  async byId(id: string): Promise<PersonEntity | null> {
    const [person] = await this.uow.read<PersonEntity>(
      `SELECT id, email, name, locale, roles, demo, created_at AS "createdAt", suspended_at AS "suspendedAt"
       FROM person WHERE id = $1`,
      [id],
    );
    return person ?? null;
  }

  /** The names of the people with these ids, in no particular order; unknown ids are left out. */
  async namesOf(ids: readonly string[]): Promise<NamedPerson[]> {
    return this.uow.read<NamedPerson>('SELECT id, name FROM person WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** The ids of the people with a role, without those who are suspended. */
  async idsWithRole(role: Role): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      'SELECT id FROM person WHERE $1 = ANY(roles) AND suspended_at IS NULL ORDER BY id',
      [role],
    );
    return rows.map(({ id }) => id);
  }

  /** The id of the person with this normalised address, suspended or not; or null. */
  async idByEmail(email: string): Promise<string | null> {
    const [row] = await this.uow.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [email]);
    return row?.id ?? null;
  }

  /** The demo people who may sign in, in the order they were made. */
  async demoPeople(): Promise<PersonEntity[]> {
    return this.people
      .createQueryBuilder('p')
      .where('p.demo AND p.suspendedAt IS NULL')
      .orderBy('p.id')
      .getMany();
  }

  /** Adds a person; false when the address already belongs to somebody. */
  async add(id: string, { email, name, locale, roles }: CheckedPerson): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO person (id, email, name, locale, roles, created_at) VALUES ($1, $2, $3, $4, $5, now())
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [id, email, name, locale, roles],
    );
    return added.length > 0;
  }

  /** Adds the demo people who are missing; those who are there stay as they are. */
  async addDemoPeople(people: readonly DemoPerson[]): Promise<void> {
    await this.uow.query(
      `INSERT INTO person (id, email, name, locale, roles, demo, created_at)
       SELECT id, email, name, locale, roles, true, now()
       FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, email text, name text, locale text, roles text[])
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(people)],
    );
  }

  /** Changes the language of a person. */
  async setLocale(id: string, locale: Locale): Promise<void> {
    await this.people.update({ id }, { locale });
  }

  /** Suspends a person from now on, or lets them back in. False when there is no such person. */
  async setSuspended(id: string, suspended: boolean): Promise<boolean> {
    const changed = await this.uow.query(
      `UPDATE person SET suspended_at = CASE WHEN $2 THEN coalesce(suspended_at, now()) END WHERE id = $1 RETURNING id`,
      [id, suspended],
    );
    return changed.length > 0;
  }

  private get people(): Repository<PersonEntity> {
    return this.uow.manager.getRepository(PersonEntity);
  }
}
