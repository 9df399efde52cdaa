import { AuditReader, RefusedAccess } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '../personal-data.js';

/** What the log of the platform knows about a person: numbers in place of names, from the first moment on. */
@Injectable()
@HoldsPersonalData()
export class AuditPersonalData extends PersonalDataHolder {
  readonly domain = 'audit';
  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'entries',
      onErase: 'pseudonymised',
      reason:
        'Who decided what for an authority must stay accountable. The log names people by a number only; once the account is erased, nobody can tell whose number it was.',
    },
    {
      kind: 'refusals',
      onErase: 'pseudonymised',
      reason:
        'Refused attempts are kept for 180 days to look into attacks, under the same number without a name.',
    },
  ];

  constructor(
    private readonly log: AuditReader,
    private readonly refusals: RefusedAccess,
  ) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    return { entries: await this.log.about(personId), refusals: await this.refusals.of(personId) };
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  /** Nothing to do: the log never held more than the number. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
