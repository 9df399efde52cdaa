import { Injectable } from '@nestjs/common';
import { ReadinessCheck } from '../http/readiness.js';
import { UnitOfWork } from './unit-of-work.js';

/** The hub is ready while its database answers. */
@Injectable()
export class DatabaseReadiness extends ReadinessCheck {
  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async check(): Promise<void> {
    await this.uow.query('SELECT 1');
  }
}
