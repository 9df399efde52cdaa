import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipState } from '../../domain/membership.js';
import type { MembershipAction } from '../../domain/memberships/membership.machine.js';

/** One step of a membership. */
export interface MembershipStep {
  readonly id: string;
  readonly membershipId: string;
  readonly at: Date;
  readonly action: MembershipAction;
  readonly fromState: MembershipState | null;
  readonly toState: MembershipState;
  readonly actorId: string | null;
  readonly note: string;
}

/** A file that shows a decision. */
export interface EvidenceFile {
  readonly id: string;
  readonly membershipId: string;
  readonly fileKey: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedBy: string | null;
  readonly addedAt: Date;
}

/** What is given when a file is added. */
export type NewEvidenceFile = Omit<EvidenceFile, 'id' | 'addedAt'>;

const STEP = `id, membership_id AS "membershipId", at, action, from_state AS "fromState", to_state AS "toState",
  actor_id AS "actorId", note`;
const FILE = `id, membership_id AS "membershipId", file_key AS "fileKey", file_name AS "fileName",
  media_type AS "mediaType", size, sha256, added_by AS "addedBy", added_at AS "addedAt"`;

/** The steps of memberships, and the files that belong to them. */
@Injectable()
export class MembershipTrailRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a step; it happened now. */
  async addStep(step: Omit<MembershipStep, 'id' | 'at'>): Promise<string> {
    const id = newId();
    const { membershipId, action, fromState, toState, actorId, note } = step;
    await this.uow.query(
      `INSERT INTO membership_event (id, membership_id, at, action, from_state, to_state, actor_id, note)
       VALUES ($1, $2, now(), $3, $4, $5, $6, $7)`,
      [id, membershipId, action, fromState, toState, actorId, note],
    );
    return id;
  }

  /** The step, or null. */
  async step(id: string): Promise<MembershipStep | null> {
    const [step] = await this.uow.query<MembershipStep>(
      `SELECT ${STEP} FROM membership_event WHERE id = $1`,
      [id],
    );
    return step ?? null;
  }

  /** The steps of memberships, oldest first. */
  async stepsOf(membershipIds: readonly string[]): Promise<MembershipStep[]> {
    return this.uow.query<MembershipStep>(
      `SELECT ${STEP} FROM membership_event WHERE membership_id = ANY($1::uuid[]) ORDER BY at, id`,
      [membershipIds],
    );
  }

  /** The files of memberships, oldest first. */
  async filesOf(membershipIds: readonly string[]): Promise<EvidenceFile[]> {
    return this.uow.query<EvidenceFile>(
      `SELECT ${FILE} FROM membership_evidence WHERE membership_id = ANY($1::uuid[]) ORDER BY added_at, id`,
      [membershipIds],
    );
  }

  /** The file, or null. */
  async file(id: string): Promise<EvidenceFile | null> {
    const [file] = await this.uow.query<EvidenceFile>(
      `SELECT ${FILE} FROM membership_evidence WHERE id = $1`,
      [id],
    );
    return file ?? null;
  }

  /** Adds a file whose content is in the file store. */
  async addFile(file: NewEvidenceFile): Promise<void> {
    const { membershipId, fileKey, fileName, mediaType, size, sha256, addedBy } = file;
    await this.uow.query(
      `INSERT INTO membership_evidence (id, membership_id, file_key, file_name, media_type, size, sha256, added_by,
         added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [newId(), membershipId, fileKey, fileName, mediaType, size, sha256, addedBy],
    );
  }

  /** Forgets a file; its content is removed from the file store by whoever calls this. */
  async removeFile(id: string): Promise<void> {
    await this.uow.query('DELETE FROM membership_evidence WHERE id = $1', [id]);
  }

  /** What the trail holds about a person: the steps they took, and the files they added. */
  async ofPerson(personId: string): Promise<{ steps: MembershipStep[]; files: EvidenceFile[] }> {
    const [steps, files] = await Promise.all([
      this.uow.query<MembershipStep>(`SELECT ${STEP} FROM membership_event WHERE actor_id = $1 ORDER BY at`, [
        personId,
      ]),
      this.uow.query<EvidenceFile>(
        `SELECT ${FILE} FROM membership_evidence WHERE added_by = $1 ORDER BY added_at`,
        [personId],
      ),
    ]);
    return { steps, files };
  }

  /** Takes a person out of the trail: that somebody did it, and when, stays. */
  async forgetPerson(personId: string): Promise<void> {
    await this.uow.query('UPDATE membership_event SET actor_id = NULL WHERE actor_id = $1', [personId]);
    await this.uow.query('UPDATE membership_evidence SET added_by = NULL WHERE added_by = $1', [personId]);
    await this.uow.query('UPDATE membership SET signed_by = NULL WHERE signed_by = $1', [personId]);
  }
}
