import { PUBLISHED_ELECTION_FORMAT, type PublishedElection } from '#libs/counting';
import { localize, NotFoundError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { rollText } from '../../domain/elections/roll.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';
import { ElectionApplicationRepository } from '../../persistence/elections/election-application.repository.js';
import { ElectionRollRepository } from '../../persistence/elections/election-roll.repository.js';
import { ElectionRepository } from '../../persistence/elections/election.repository.js';

/** What everybody may download of an election. */
@Injectable()
export class ElectionExportService {
  constructor(
    private readonly elections: ElectionRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly roll: ElectionRollRepository,
    private readonly box: BallotBoxRepository,
    private readonly authorities: AuthorityRepository,
  ) {}

  /**
   * All that a recount needs. The texts are in the language they were first given in, so that the file is the same for
   * everybody.
   *
   * @throws NotFoundError as long as no ballots are published
   */
  async ballots(id: string): Promise<PublishedElection> {
    const election = await this.elections.byId(id);
    if (!election?.result || election.ballotsHash === null) throw notPublished();
    const [candidates, ballots, receipts] = await Promise.all([
      this.applications.candidates(id),
      this.box.ballots(id),
      this.box.receipts(id),
    ]);
    const authorities = await this.authorities.byIds(candidates.map(({ authorityId }) => authorityId));
    const { rules, rollSize, rollHash, result } = election;
    const { seats, minimumVotes, tie, oneCandidate, onePerCountry } = rules;
    return {
      format: PUBLISHED_ELECTION_FORMAT,
      electionId: id,
      rules: { seats, minimumVotes, tie, oneCandidate, onePerCountry },
      candidates: candidates.map(({ id: candidateId, country, personName, authorityId }) => {
        const authority = authorities.find((one) => one.id === authorityId);
        const name = authority ? localize(authority.name, authority.sourceLocale).text : '';
        return { id: candidateId, country, name: personName, authority: name };
      }),
      roll: { size: rollSize ?? 0, sha256: rollHash ?? '' },
      turnout: election.turnout ?? 0,
      ballots,
      receipts,
      ballotsSha256: election.ballotsHash,
      result,
    };
  }

  /**
   * The text of the frozen roll, whose SHA-256 is published.
   *
   * @throws NotFoundError as long as it is not frozen
   */
  async rollText(id: string): Promise<string> {
    const election = await this.elections.byId(id);
    if (!election?.frozenAt) throw notPublished();
    return rollText(await this.roll.entries(id));
  }
}

function notPublished(): NotFoundError {
  return new NotFoundError(
    'ELECTION_NOT_FOUND',
    'There is no such election, or nothing of it is published yet.',
  );
}
