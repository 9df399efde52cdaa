import { Injectable, Logger } from '@nestjs/common';
import { HubConfig, UnitOfWork, readContent } from '#libs/platform';
import { ImportRefusedError } from '../domain/assessment.errors.js';
import { DEMO_HISTORY, demoContent, type DemoAssessment } from '../domain/demo-history.js';
import { AssessmentScorer } from './assessment.scorer.js';
import { AssessmentService } from './assessment.service.js';
import { DraftFiller } from './draft.filler.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { SubmissionRecorder } from './submission.recorder.js';

/** The questionnaires that ship with the hub. */
const SHIPPED = ['digital-maturity-1.0.0.yaml', 'digital-maturity-short-1.0.0.yaml'];

/** What this library puts into an empty database. */
@Injectable()
export class AssessmentSeed {
  private readonly logger = new Logger(AssessmentSeed.name);

  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly assessments: AssessmentService,
    private readonly filler: DraftFiller,
    private readonly scorer: AssessmentScorer,
    private readonly recorder: SubmissionRecorder,
    private readonly uow: UnitOfWork,
    private readonly config: HubConfig,
  ) {}

  /** Publishes the shipped questionnaires; in demo mode also gives the demo authority a past. May run at every start. */
  async run(): Promise<void> {
    for (const fileName of SHIPPED) await this.publish(fileName);
    if (!this.config.demo) return;
    for (const past of DEMO_HISTORY) await this.uow.run(() => this.remember(past));
  }

  private async publish(fileName: string): Promise<void> {
    const text = await readContent(`questionnaires/${fileName}`);
    const outcome = await this.questionnaires.import(text.toString('utf8'));
    if (!(outcome instanceof ImportRefusedError)) return;
    const faults = outcome.faults.map(({ path, reason }) => `${path}: ${reason}`).join(' ');
    this.logger.warn(`The shipped questionnaire ${fileName} was not taken. ${faults}`);
  }

  private async remember(past: DemoAssessment): Promise<void> {
    const { id, document } = await this.questionnaires.bySlug(past.questionnaireSlug);
    const draft = await this.assessments.open(
      past.personId,
      past.authorityId,
      id,
      document.slug,
      past.period,
    );
    if (!('period' in draft)) return;
    await this.filler.fill(draft.id, demoContent(document, past), past.personId, past.submittedAt);
    await this.recorder.record(draft, await this.scorer.score(draft), past.personId, past.submittedAt);
  }
}
