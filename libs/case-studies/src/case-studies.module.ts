import { CurationModule } from '#libs/curation';
import { KnowledgeModule } from '#libs/knowledge';
import { Module } from '@nestjs/common';
import { CaseStudyKind } from './app/case-study.kind.js';

/** Best practices: what authorities did, and who did it again. */
@Module({
  imports: [CurationModule, KnowledgeModule],
  providers: [CaseStudyKind],
})
export class CaseStudiesModule {}
