import { AuthoritiesModule } from './authorities.module.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ElectionDeskResolver } from './api/elections/election-desk.resolver.js';
import { ElectionExportController } from './api/elections/election-export.controller.js';
import {
  ApplicationAuthorityResolver,
  CandidateAuthorityResolver,
  MyElectionAuthorityResolver,
  RollRequestAuthorityResolver,
} from './api/elections/election-parts.resolvers.js';
import { ElectionWorkResolver } from './api/elections/election-work.resolver.js';
import { ElectionLoaders } from './api/elections/election.loaders.js';
import { ElectionResolver } from './api/elections/election.resolver.js';
import { ApplicationReview } from './app/elections/application.review.js';
import { ApplicationService } from './app/elections/application.service.js';
import { BallotBox } from './app/elections/ballot-box.js';
import { CallRecords } from './app/elections/call-records.js';
import { CallService } from './app/elections/call.service.js';
import { DemoVotes } from './app/elections/demo-votes.js';
import { ElectionEndNews } from './app/elections/election-end.news.js';
import { ElectionExportService } from './app/elections/election-export.service.js';
import { ElectionCloser } from './app/elections/election.closer.js';
import { ElectionJobs } from './app/elections/election.jobs.js';
import { ElectionMandates } from './app/elections/election.mandates.js';
import { ElectionOpener } from './app/elections/election.opener.js';
import { ElectionPersonalData } from './app/elections/election.personal-data.js';
import { ElectionPolicy } from './app/elections/election.policy.js';
import { ElectionQueries } from './app/elections/election.queries.js';
import { ElectionSeed } from './app/elections/election.seed.js';
import { ElectionSteps } from './app/elections/election.steps.js';
import { ElectionSuccession } from './app/elections/election.succession.js';
import { Electorate } from './app/elections/electorate.js';
import { MyElectionQueries } from './app/elections/my-election.queries.js';
import { PollingPlace } from './app/elections/polling-place.js';
import { RollService } from './app/elections/roll.service.js';
import { SecondVote } from './app/elections/second-vote.js';
import { VoterService } from './app/elections/voter.service.js';
import { VotingService } from './app/elections/voting.service.js';
import { GroupsModule } from './groups.module.js';
import { TakeElectionStepsHandler } from './handlers/elections/take-election-steps.handler.js';
import { TellPeopleOfElectionHandler } from './handlers/elections/tell-people-of-election.handler.js';
import {
  ElectionBallotEntity,
  ElectionKeyEntity,
  ElectionParticipationEntity,
  ElectionReceiptEntity,
} from './persistence/elections/ballot-box.entity.js';
import { BallotBoxRepository } from './persistence/elections/ballot-box.repository.js';
import { ElectionApplicationEntity } from './persistence/elections/election-application.entity.js';
import { ElectionApplicationRepository } from './persistence/elections/election-application.repository.js';
import { ElectionNewsRepository } from './persistence/elections/election-news.repository.js';
import { ElectionPeopleRepository } from './persistence/elections/election-people.repository.js';
import { ElectionPersonalDataRepository } from './persistence/elections/election-personal-data.repository.js';
import {
  ElectionRollEntryEntity,
  ElectionRollRequestEntity,
  ElectionVoterEntity,
} from './persistence/elections/election-roll.entity.js';
import { ElectionRollRepository } from './persistence/elections/election-roll.repository.js';
import { ElectionVoterRepository } from './persistence/elections/election-voter.repository.js';
import { ElectionEntity } from './persistence/elections/election.entity.js';
import { ElectionRepository } from './persistence/elections/election.repository.js';

const ENTITIES = [
  ElectionEntity,
  ElectionApplicationEntity,
  ElectionRollEntryEntity,
  ElectionRollRequestEntity,
  ElectionVoterEntity,
  ElectionKeyEntity,
  ElectionParticipationEntity,
  ElectionBallotEntity,
  ElectionReceiptEntity,
];

const PERSISTENCE = [
  ElectionRepository,
  ElectionApplicationRepository,
  ElectionRollRepository,
  ElectionVoterRepository,
  ElectionPeopleRepository,
  ElectionPersonalDataRepository,
  ElectionNewsRepository,
  BallotBoxRepository,
];

const APP = [
  ElectionPolicy,
  ElectionJobs,
  CallRecords,
  CallService,
  ApplicationService,
  ApplicationReview,
  RollService,
  Electorate,
  VoterService,
  PollingPlace,
  VotingService,
  BallotBox,
  ElectionMandates,
  ElectionEndNews,
  ElectionSuccession,
  ElectionOpener,
  SecondVote,
  ElectionCloser,
  ElectionSteps,
  DemoVotes,
  ElectionSeed,
  ElectionQueries,
  MyElectionQueries,
  ElectionExportService,
  ElectionPersonalData,
];

const API = [
  ElectionLoaders,
  ElectionResolver,
  CandidateAuthorityResolver,
  ApplicationAuthorityResolver,
  RollRequestAuthorityResolver,
  MyElectionAuthorityResolver,
  ElectionWorkResolver,
  ElectionDeskResolver,
];

/** Open calls, applications, the roll, votes and their count. */
@Module({
  imports: [AuthoritiesModule, TypeOrmModule.forFeature(ENTITIES), GroupsModule],
  controllers: [ElectionExportController],
  providers: [...PERSISTENCE, ...APP, ...API, TakeElectionStepsHandler, TellPeopleOfElectionHandler],
  exports: [ElectionSeed],
})
export class ElectionsModule {}
