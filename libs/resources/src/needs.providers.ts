import { NeedPartsResolver } from './api/needs/need-parts.resolver.js';
import { NeedRaiseResolver } from './api/needs/need-raise.resolver.js';
import { NeedQuestionResolver } from './api/needs/need-question.resolver.js';
import { NeedLoader } from './api/needs/need.loader.js';
import { NeedResolver } from './api/needs/need.resolver.js';
import { NeedMergeService } from './app/needs/need-merge.service.js';
import { NeedQuestionService } from './app/needs/need-question.service.js';
import { NeedSupportService } from './app/needs/need-support.service.js';
import { NeedWatch } from './app/needs/need-watch.js';
import { NeedRaiseService } from './app/needs/need-raise.service.js';
import { SimilarNeeds } from './app/needs/similar-needs.js';
import { NeedReader } from './app/needs/need.reader.js';
import { NeedsPersonalData } from './app/needs/needs.personal-data.js';
import { NeedPost } from './handlers/needs/need.post.js';
import { TellOfNeedsHandler } from './handlers/needs/tell-of-needs.handler.js';
import { NeedAnswerRepository } from './persistence/needs/need-answer.repository.js';
import { NeedPersonRepository } from './persistence/needs/need-person.repository.js';
import { NeedSupportRepository } from './persistence/needs/need-support.repository.js';
import { NeedAnswerEntity, NeedSupportEntity, NeedVerdictEntity } from './persistence/needs/need.entities.js';
import { SimilarNeedRepository } from './persistence/needs/similar-need.repository.js';
import { NeedRepository } from './persistence/needs/need.repository.js';

/** The tables of needs. */
export const NEED_ENTITIES = [NeedSupportEntity, NeedAnswerEntity, NeedVerdictEntity];

/** What needs are made of, beside their kind of content. */
export const NEED_PROVIDERS = [
  NeedSupportRepository,
  NeedAnswerRepository,
  NeedRepository,
  NeedPersonRepository,
  SimilarNeedRepository,
  NeedReader,
  NeedSupportService,
  NeedMergeService,
  NeedRaiseService,
  SimilarNeeds,
  NeedQuestionService,
  NeedWatch,
  NeedsPersonalData,
  NeedPost,
  TellOfNeedsHandler,
  NeedLoader,
  NeedResolver,
  NeedPartsResolver,
  NeedRaiseResolver,
  NeedQuestionResolver,
];
