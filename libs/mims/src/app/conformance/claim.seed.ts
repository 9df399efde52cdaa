import { Clock } from '#libs/kernel';
import { HubConfig, readContent, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ClaimAnswer } from '../../domain/conformance/claim.js';
import { usualEnd } from '../../domain/conformance/claim.rules.js';
import { parseDemoClaims, type DemoClaim, type DemoClaims } from '../../domain/conformance/demo-claims.js';
import { originalOf } from '../../domain/original.js';
import { ClaimWriter } from '../../persistence/conformance/claim.writer.js';
import { ClaimableReader } from '../../persistence/conformance/claimable.reader.js';
import { SolutionRepository } from '../../persistence/conformance/solution.repository.js';

const DAY_MS = 86_400_000;

/** The invented claims of the demo. */
@Injectable()
export class ClaimSeed {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly claims: ClaimWriter,
    private readonly solutions: SolutionRepository,
    private readonly reader: ClaimableReader,
    private readonly config: HubConfig,
    private readonly clock: Clock,
  ) {}

  /** Adds, in demo mode, the claims that are missing and whose MIM is published. May run at every start. */
  async run(): Promise<void> {
    if (!this.config.demo) return;
    const source = await readContent('mims-claims/demo-claims.yaml');
    const document = parseDemoClaims(source.toString('utf8'));
    for (const claim of document.claims) await this.uow.run(() => this.add(claim, document));
  }

  private async add(claim: DemoClaim, { label, sourceNote }: DemoClaims): Promise<void> {
    const [mim] = await this.reader.mimsByKeys([claim.mim]);
    if (!mim || (await this.claims.lock(claim.id))) return;
    const at = this.before(claim.daysAgo);
    const { name, version, url } = claim.solution;
    const given = { claimantId: claim.claimant, name, version, url: url ?? null, label, sourceNote };
    const solutionId = await this.solutions.ensure(given, at);
    const about = {
      id: claim.id,
      solutionId,
      mimId: mim.id,
      test: claim.test ? this.dated(claim.test) : null,
    };
    const span = { confirmedAt: at, expiresAt: usualEnd(at) };
    if (!(await this.claims.add({ ...about, ...span, label, sourceNote, writtenBy: null }))) return;
    await this.claims.replaceAnswers(claim.id, await this.answers(claim, mim.id, mim.language, at));
    await this.claims.publish(claim.id, at, null);
    const { verification } = claim;
    if (verification === undefined) return;
    await this.claims.verify(claim.id, this.dated(verification), this.before(verification.daysAgo), null);
  }

  private before(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }

  /** The same with the day on which it was done. */
  private dated<T extends { readonly daysAgo: number }>({ daysAgo, ...done }: T) {
    return { ...done, on: this.before(daysAgo).toISOString().slice(0, 10) };
  }

  private async answers(
    { answers }: DemoClaim,
    mimId: string,
    language: Parameters<typeof originalOf>[1],
    answeredAt: Date,
  ): Promise<ClaimAnswer[]> {
    const requirements = await this.reader.requirementsOf([mimId]);
    return requirements.flatMap(({ key, number, level, text, fingerprint }): ClaimAnswer[] => {
      const given = answers[key];
      if (given === undefined) return [];
      const { answer, reason = '', evidence = '', url = null } = given;
      const seen = { number, level, text: originalOf(text, language) };
      return [{ key, answer, reason, evidence, evidenceUrl: url, fingerprint, seen, answeredAt }];
    });
  }
}
