import type { Ballot } from '#libs/counting';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A sealed vote with the authority it is from. */
export interface SealedVote {
  readonly authorityId: string;
  readonly sealed: Buffer;
}

/**
 * The ballot box. While voting is open it holds sealed votes beside who cast them; once it is opened, ballots and
 * receipts, and apart from them who took part.
 */
@Injectable()
export class BallotBoxRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps the key of an election until it is closed. */
  async addKey(electionId: string, key: Buffer): Promise<void> {
    await this.uow.query('INSERT INTO election_key (election_id, key) VALUES ($1, $2)', [electionId, key]);
  }

  /** The key of an election that is open for votes, or null. */
  async key(electionId: string): Promise<Buffer | null> {
    const [row] = await this.uow.query<{ key: Buffer }>(
      'SELECT key FROM election_key WHERE election_id = $1',
      [electionId],
    );
    return row?.key ?? null;
  }

  /**
   * Puts in the vote of an authority. The key of the table sees to it that there is never more than one; another vote
   * takes the place of the one before.
   *
   * @returns whether there was none before
   */
  async put(electionId: string, authorityId: string, sealed: Buffer): Promise<boolean> {
    const [row] = await this.uow.query<{ first: boolean }>(
      `INSERT INTO election_participation (election_id, authority_id, sealed) VALUES ($1, $2, $3)
       ON CONFLICT (election_id, authority_id) DO UPDATE SET sealed = excluded.sealed
       RETURNING (xmax = 0) AS first`,
      [electionId, authorityId, sealed],
    );
    return row?.first ?? false;
  }

  /** Which of these authorities took part. */
  async participants(electionId: string, authorityIds: readonly string[]): Promise<string[]> {
    const rows = await this.uow.query<{ authorityId: string }>(
      `SELECT authority_id AS "authorityId" FROM election_participation
       WHERE election_id = $1 AND authority_id = ANY($2::uuid[])`,
      [electionId, authorityIds],
    );
    return rows.map(({ authorityId }) => authorityId);
  }

  /** How many authorities took part. */
  async turnout(electionId: string): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM election_participation WHERE election_id = $1',
      [electionId],
    );
    return row?.count ?? 0;
  }

  /** All sealed votes. */
  async sealedVotes(electionId: string): Promise<SealedVote[]> {
    return this.uow.query<SealedVote>(
      'SELECT authority_id AS "authorityId", sealed FROM election_participation WHERE election_id = $1',
      [electionId],
    );
  }

  /**
   * Publishes ballots and receipts, each list in one statement and in the order given. Both have to be shuffled before,
   * each by itself.
   */
  async publish(electionId: string, ballots: readonly Ballot[], receipts: readonly string[]): Promise<void> {
    await this.uow.query(
      `INSERT INTO election_ballot (id, election_id, choice)
       SELECT b.id, $1, b.choice FROM unnest($2::uuid[], $3::text[]) AS b (id, choice)`,
      [electionId, ballots.map(({ id }) => id), ballots.map(({ choice }) => choice)],
    );
    await this.uow.query(
      'INSERT INTO election_receipt (id, election_id) SELECT r.id, $1 FROM unnest($2::uuid[]) AS r (id)',
      [electionId, receipts],
    );
  }

  /** Destroys the key and the sealed votes. Who took part stays. */
  async destroySeals(electionId: string): Promise<void> {
    await this.uow.query('UPDATE election_participation SET sealed = NULL WHERE election_id = $1', [
      electionId,
    ]);
    await this.uow.query('DELETE FROM election_key WHERE election_id = $1', [electionId]);
  }

  /** The published ballots, by their random ids. */
  async ballots(electionId: string): Promise<Ballot[]> {
    return this.uow.read<Ballot>(
      'SELECT id, choice FROM election_ballot WHERE election_id = $1 ORDER BY id',
      [electionId],
    );
  }

  /** The published receipts, sorted. */
  async receipts(electionId: string): Promise<string[]> {
    const rows = await this.uow.read<{ id: string }>(
      'SELECT id FROM election_receipt WHERE election_id = $1 ORDER BY id',
      [electionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether a receipt is among the counted ones. */
  async hasReceipt(electionId: string, receipt: string): Promise<boolean> {
    const found = await this.uow.read('SELECT 1 FROM election_receipt WHERE election_id = $1 AND id = $2', [
      electionId,
      receipt,
    ]);
    return found.length > 0;
  }
}
