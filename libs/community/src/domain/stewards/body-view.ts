import type { Body } from './body.js';

/** An authority or an organisation, as other libraries name it. */
export interface BodyView extends Body {
  /** `real`, or `illustrative` when it was invented for demonstration. */
  readonly label: string;
  /** Whether a coordinator has checked it, so that everybody sees it. */
  readonly isPublic: boolean;
}
