import type { Locale } from '#libs/kernel';
import { DiscoveryService } from '@nestjs/core';
import type { Topic } from '../domain/vocabulary.js';

/** One thing an authority has written elsewhere in the hub, and may take into a case study. Private until it does. */
export interface MaterialItem {
  /** Stays the same as long as what it says does. */
  readonly id: string;
  readonly topic: Topic | null;
  /** What it was said in answer to. */
  readonly question: string;
  /** What was answered or noted; null for a link. */
  readonly note: string | null;
  readonly link: MaterialLink | null;
}

/** Something on the web that an authority named. */
export interface MaterialLink {
  readonly title: string;
  readonly url: string;
}

/**
 * Port: what an authority has written elsewhere that may begin a case study. A provider marked `@SuppliesCaseMaterial()`
 * implements it; the library of case studies finds it. Whoever calls it has checked that the reader acts for the authority.
 */
export abstract class CaseMaterial {
  /** All of it, in an order fit for reading; texts of ours in the language of the reader. */
  abstract ofAuthority(authorityId: string, locale: Locale): Promise<readonly MaterialItem[]>;
}

/** Marks a `CaseMaterial`, so that the library of case studies finds it. */
export const SuppliesCaseMaterial = DiscoveryService.createDecorator();
