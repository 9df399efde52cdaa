import { DiscoveryService } from '@nestjs/core';

/** Something an authority has begun and somebody has to go on with. */
export interface OpenTask {
  /** What it is, like `assessment.draft`; texts for it stand in the web's messages. */
  readonly kind: string;
  /** Enough to tell it from others of its kind. */
  readonly title: string;
  /** The page of ours on which it goes on. */
  readonly path: string;
  readonly since: Date;
}

/**
 * Port: what one domain hands over to a new steward. A provider marked `@ContributesToHandover()` implements it; the
 * handover pack asks them all, so a new domain joins by adding one.
 */
export abstract class HandoverSource {
  /** What the authority or organisation has begun there; a bounded list. The caller has decided who may know. */
  abstract openTasks(bodyId: string): Promise<readonly OpenTask[]>;
}

/** Marks a `HandoverSource`, so that the handover pack finds it. */
export const ContributesToHandover = DiscoveryService.createDecorator();
