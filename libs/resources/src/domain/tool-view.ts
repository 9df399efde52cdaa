import type { ToolBody } from './tool-body.js';
import type { ToolKind, ToolLayer } from './vocabulary.js';

/** A tool as the public reads it. */
export interface ToolView {
  readonly id: string;
  readonly body: ToolBody;
  /** Counts its publications from 1. */
  readonly publication: number;
  readonly updatedAt: Date;
  /** When somebody last said that it still holds. */
  readonly verifiedAt: Date;
}

/** What narrows the list of tools; null asks for nothing. */
export interface ToolFilter {
  readonly text: string | null;
  /** The number of a MIM, in whatever edition. */
  readonly mim: string | null;
  readonly kind: ToolKind | null;
  readonly layer: ToolLayer | null;
}

/** How many tools have a value. */
export interface ToolCount {
  readonly value: string;
  readonly count: number;
}

/** What the list can be narrowed by; each counts what would be found with it instead of what is chosen now. */
export interface ToolFacets {
  readonly mims: readonly ToolCount[];
  readonly kinds: readonly ToolCount[];
  readonly layers: readonly ToolCount[];
}
