import { PersonProposals } from './app/proposals/person-proposals.js';
import { StandingItemRepository } from './persistence/standing-item.repository.js';
import type { Provider } from '@nestjs/common';
import { ComparisonResolver } from './api/comparison/comparison.resolver.js';
import { BrokenLinkResolver } from './api/links/broken-link.resolver.js';
import { ReviewLinkResolver } from './api/review/review-link.resolver.js';
import { ContentCommentResolver, ContentReviewLinkResolver } from './api/review/review-names.resolver.js';
import { ReviewTalkResolver } from './api/review/review-talk.resolver.js';
import { StillTrueResolver } from './api/stale/still-true.resolver.js';
import { ComparisonService } from './app/comparison/comparison.service.js';
import { ContentExport } from './app/files/content-export.js';
import { ContentImport } from './app/files/content-import.js';
import { ContentIntake } from './app/files/content-intake.js';
import { ContentReplay } from './app/files/content-replay.js';
import { BrokenLinkQueries } from './app/links/broken-link.queries.js';
import { ContentLinks, LinkRound } from './app/links/content-links.js';
import { LinkProber, LinkProberOptions } from './app/links/link-prober.js';
import { CurationPost } from './app/mail/curation-post.js';
import { CommentService } from './app/review/comment.service.js';
import { PresenceService } from './app/review/presence.service.js';
import { ReviewByLinkService } from './app/review/review-by-link.service.js';
import { ReviewLinkPost } from './app/review/review-link.post.js';
import { ReviewLinkService } from './app/review/review-link.service.js';
import { ReviewRetention } from './app/review/review.retention.js';
import { TalkQueries } from './app/review/talk.queries.js';
import { StalePost } from './app/stale/stale.post.js';
import { StaleReaders } from './app/stale/stale-readers.js';
import { StaleRetention } from './app/stale/stale.retention.js';
import { StillTrueService } from './app/stale/still-true.service.js';
import { WatchLinksHandler } from './handlers/links/watch-links.handler.js';
import { TellOfTalkHandler } from './handlers/review/tell-of-talk.handler.js';
import { WatchStaleContentHandler } from './handlers/stale/watch-stale-content.handler.js';
import { PublishedBodyRepository } from './persistence/comparison/published-body.repository.js';
import { ContentFileRepository } from './persistence/files/content-file.repository.js';
import { ContentIntakeRepository } from './persistence/files/content-intake.repository.js';
import { OutboundLinkRepository } from './persistence/links/outbound-link.repository.js';
import { ContentCommentRepository } from './persistence/review/content-comment.repository.js';
import { ContentEditingRepository } from './persistence/review/content-editing.repository.js';
import { ReviewLinkRepository } from './persistence/review/review-link.repository.js';
import { ReviewTalkRepository } from './persistence/review/review-talk.repository.js';
import { StillTrueLinkRepository } from './persistence/stale/still-true-link.repository.js';
import { StaleContentRepository } from './persistence/stale/stale-content.repository.js';

/** Comparisons of any two versions, and how far they are translated. */
const COMPARISON = [PublishedBodyRepository, ComparisonService, ComparisonResolver];

/** Comments, presence and review links. */
const TALK = [
  ContentCommentRepository,
  ContentEditingRepository,
  ReviewLinkRepository,
  ReviewTalkRepository,
  CurationPost,
  CommentService,
  PresenceService,
  ReviewLinkPost,
  ReviewLinkService,
  ReviewByLinkService,
  ReviewRetention,
  TalkQueries,
  TellOfTalkHandler,
  ReviewTalkResolver,
  ReviewLinkResolver,
  ContentCommentResolver,
  ContentReviewLinkResolver,
];

/** What published content leads to, and whether it still holds. */
const WATCH: readonly Provider[] = [
  { provide: LinkProberOptions, useFactory: () => new LinkProberOptions() },
  LinkProber,
  OutboundLinkRepository,
  ContentLinks,
  LinkRound,
  BrokenLinkQueries,
  BrokenLinkResolver,
  WatchLinksHandler,
  StaleContentRepository,
  StillTrueLinkRepository,
  StaleReaders,
  StalePost,
  StaleRetention,
  StillTrueService,
  StillTrueResolver,
  WatchStaleContentHandler,
];

/** All content as files. */
const FILES = [
  StandingItemRepository,
  PersonProposals,
  ContentFileRepository,
  ContentIntakeRepository,
  ContentExport,
  ContentImport,
  ContentIntake,
  ContentReplay,
];

/** All that accompanies the editorial flow. */
export const ACCOMPANYING: readonly Provider[] = [...COMPARISON, ...TALK, ...WATCH, ...FILES];
