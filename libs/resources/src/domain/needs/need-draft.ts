import { draftSlug } from '#libs/knowledge';
import type { Locale } from '#libs/kernel';
import type { NEED_PURPOSES } from '../bodies/need-body.js';

/** A need in the words of those who have it. */
export interface RaisedNeed {
  readonly title: string;
  /** What is missing. */
  readonly summary: string;
  /** For whom, and what it would change. */
  readonly text: string;
  readonly purpose: (typeof NEED_PURPOSES)[number];
  readonly topics: readonly string[];
  /** Each as family/edition/name. */
  readonly mims: readonly string[];
  readonly nextPeriod: boolean;
}

/** A need with what the hub knows about how it was raised. */
export interface NeedStart extends RaisedNeed {
  readonly language: Locale;
  readonly authority: { readonly name: string; readonly isInvented: boolean };
  /** YYYY-MM-DD. */
  readonly raisedOn: string;
  readonly suffix: string;
}

/** The body that a need is handed in with. */
export function needDraft({ authority, suffix, ...said }: NeedStart): object {
  return {
    ...said,
    slug: draftSlug({ title: said.title, fallback: 'need', suffix }),
    state: 'open',
    evidence: 'reported',
    source: {
      label: authority.isInvented ? 'illustrative' : 'real',
      note: `Raised by ${authority.name}.`,
    },
  };
}
