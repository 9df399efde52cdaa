import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const BELONGS_TO_AUTHORITY =
  'It belongs to the authority it was made for, and a public decision must stay traceable. It holds a number in place of the person; once the account is erased, it shows as “a former colleague”.';

/** What assessments hold about people: the number of who answered, submitted or reopened. */
@Injectable()
@HoldsPersonalData()
export class AssessmentPersonalData extends PersonalDataHolder {
  readonly domain = 'assessment';
  readonly kinds: readonly PersonalDataKind[] = [
    { kind: 'assessments', onErase: 'kept', reason: BELONGS_TO_AUTHORITY },
    { kind: 'answers', onErase: 'kept', reason: BELONGS_TO_AUTHORITY },
    { kind: 'submissions', onErase: 'kept', reason: BELONGS_TO_AUTHORITY },
  ];

  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const assessments = await this.uow.query(
      `SELECT id, authority_id AS "authorityId", period, created_at AS "createdAt"
       FROM assessment WHERE created_by = $1 ORDER BY created_at LIMIT 10000`,
      [personId],
    );
    const answers = await this.uow.query(
      `SELECT assessment_id AS "assessmentId", question_id AS "questionId", version, content,
         answered_at AS "answeredAt"
       FROM answer_revision WHERE answered_by = $1 ORDER BY answered_at LIMIT 10000`,
      [personId],
    );
    const submissions = await this.uow.query(
      `SELECT assessment_id AS "assessmentId", submission, submitted_at AS "submittedAt"
       FROM assessment_result WHERE submitted_by = $1 ORDER BY submitted_at LIMIT 10000`,
      [personId],
    );
    return { assessments, answers, submissions };
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  /** Nothing to do: assessments never held more than the number. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
