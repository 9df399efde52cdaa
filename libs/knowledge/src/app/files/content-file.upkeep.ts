import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { KeepsForATime, RetentionRules, type RetentionRule } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentFileRepository } from '../../persistence/files/content-file.repository.js';
import { FileDepot } from './file-depot.js';

const UNNAMED_DAYS = 30;

/** What is kept for a time only: files that no revision names. */
@Injectable()
@KeepsForATime()
export class ContentFileRetention extends RetentionRules {
  readonly rules: readonly RetentionRule[] = [
    { what: 'files that no content names', days: UNNAMED_DAYS, forget: () => this.forget() },
  ];

  constructor(
    private readonly files: ContentFileRepository,
    private readonly depot: FileDepot,
  ) {
    super();
  }

  private async forget(): Promise<number> {
    const forgotten = await this.files.forgetUnnamed(UNNAMED_DAYS);
    for (const forms of forgotten) await this.depot.remove(forms);
    return forgotten.length;
  }
}

/** The files that a person uploaded. */
@Injectable()
@HoldsPersonalData()
export class ContentFilePersonalData extends PersonalDataHolder {
  readonly domain = 'files';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'uploads',
      onErase: 'pseudonymised',
      reason: 'Pictures and attachments belong to the content and stay, without saying who uploaded them.',
    },
  ];

  constructor(private readonly files: ContentFileRepository) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    return { uploads: await this.files.uploadedBy(personId) };
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async erase(personId: string): Promise<void> {
    await this.files.forgetPerson(personId);
  }
}
