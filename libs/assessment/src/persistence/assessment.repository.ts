import { Injectable } from '@nestjs/common';
import { KeysetList, UnitOfWork, type PageArgs } from '#libs/platform';
import { AssessmentEntity } from './assessment.entity.js';

/** An authority's assessments, newest first; the id breaks ties. */
export const ASSESSMENTS_OF_AUTHORITY = new KeysetList<AssessmentEntity>('assessments', 'DESC', [
  { sql: 'created_at', key: 'createdAt', type: 'timestamp' },
  { sql: 'id', key: 'id', type: 'uuid' },
]);

const COLUMNS = `id, authority_id AS "authorityId", questionnaire_version_id AS "questionnaireVersionId",
  questionnaire_slug AS "questionnaireSlug", period, state, submission_count AS "submissionCount",
  created_by AS "createdBy", created_at AS "createdAt", changed_at AS "changedAt"`;

/** Reads and writes assessments. */
@Injectable()
export class AssessmentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The assessment, or null. */
  async byId(id: string): Promise<AssessmentEntity | null> {
    const [found] = await this.uow.read<AssessmentEntity>(`SELECT ${COLUMNS} FROM assessment WHERE id = $1`, [
      id,
    ]);
    return found ?? null;
  }

  /** The assessment, kept from changes by others until the unit of work ends; or null. */
  async byIdForUpdate(id: string): Promise<AssessmentEntity | null> {
    return this.assessments.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The assessment an authority has for a questionnaire and period, or null. */
  async byPeriod(
    authorityId: string,
    questionnaireSlug: string,
    period: string,
  ): Promise<AssessmentEntity | null> {
    return this.assessments.findOneBy({ authorityId, questionnaireSlug, period });
  }

  /** One page of an authority's assessments, and one row more when there is a next page. */
  async ofAuthority(authorityId: string, page: PageArgs): Promise<AssessmentEntity[]> {
    const slice = ASSESSMENTS_OF_AUTHORITY.slice(page, { authorityId }, 1);
    return this.uow.query<AssessmentEntity>(
      `SELECT ${COLUMNS} FROM assessment WHERE authority_id = $1 AND ${slice.where} ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [authorityId, ...slice.parameters],
    );
  }

  /** The drafts of an authority, the oldest first; at most 100. */
  async draftsOf(authorityId: string): Promise<AssessmentEntity[]> {
    return this.uow.query<AssessmentEntity>(
      `SELECT ${COLUMNS} FROM assessment WHERE authority_id = $1 AND state = 'draft' ORDER BY created_at, id LIMIT 100`,
      [authorityId],
    );
  }

  /** How many assessments an authority has. */
  async countOfAuthority(authorityId: string): Promise<number> {
    return this.assessments.countBy({ authorityId });
  }

  /** Adds a draft; false when the authority has an assessment for that questionnaire and period already. */
  async add(assessment: AssessmentEntity): Promise<boolean> {
    const { id, authorityId, questionnaireVersionId, questionnaireSlug, period, createdBy, createdAt } =
      assessment;
    const added = await this.uow.query(
      `INSERT INTO assessment (id, authority_id, questionnaire_version_id, questionnaire_slug, period, state, created_by, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $7)
       ON CONFLICT (authority_id, questionnaire_slug, period) DO NOTHING RETURNING id`,
      [id, authorityId, questionnaireVersionId, questionnaireSlug, period, createdBy, createdAt],
    );
    return added.length === 1;
  }

  /** Marks an assessment as submitted and counts the submission. */
  async markSubmitted(id: string, submission: number, at: Date): Promise<void> {
    await this.assessments.update({ id }, { state: 'submitted', submissionCount: submission, changedAt: at });
  }

  /** Lets a submitted assessment take answers again. */
  async markReopened(id: string, at: Date): Promise<void> {
    await this.assessments.update({ id }, { state: 'draft', changedAt: at });
  }

  /** Removes a draft with its answers. Only for drafts that were never submitted. */
  async remove(id: string): Promise<void> {
    await this.assessments.delete({ id });
  }

  private get assessments() {
    return this.uow.manager.getRepository(AssessmentEntity);
  }
}
