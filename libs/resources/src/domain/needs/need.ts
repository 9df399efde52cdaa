/** What an authority says of an answer to its need. */
export const NEED_VERDICTS = ['yes', 'partly', 'no'] as const;
export type NeedVerdict = (typeof NEED_VERDICTS)[number];

/** After so many days, those who joined a need are asked whether what answered it did. */
export const ASKED_AFTER_DAYS = 14;

/** So many supporters, and so many answers, are listed with a need; the rest is counted. */
export const MOST_LISTED = 50;

/** So many needs are shown to somebody who is about to raise another one. */
export const MOST_SIMILAR = 5;

/** So many needs are merged at once. */
export const MOST_MERGED = 20;

/** An authority that needs it too. */
export interface NeedSupport {
  readonly needId: string;
  readonly authorityId: string;
  /** In its own words; may be empty. */
  readonly why: string;
  /** Whether it raised the need. */
  readonly raised: boolean;
  readonly since: Date;
}

/** What an authority said of an answer, where it lets the public know. */
export interface NeedVoice {
  readonly authorityId: string;
  readonly verdict: NeedVerdict;
  readonly note: string;
}

/** Something on the shelf that says that it answers a need, and what the askers say of it. */
export interface NeedAnswer {
  readonly needId: string;
  readonly address: string;
  readonly kind: string;
  readonly itemId: string;
  readonly answeredAt: Date;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly voices: readonly NeedVoice[];
}

/** What is known of a need beside its body. */
export interface NeedStanding {
  readonly needId: string;
  /** How many checked authorities need it, the one that raised it among them. */
  readonly supportCount: number;
  /** In whole days since it was raised. */
  readonly ageDays: number;
  /** Two capital letters each. */
  readonly countries: readonly string[];
  /** Whether an authority says that something did answer it. */
  readonly isSolved: boolean;
}

/** What narrows the list of needs. */
export interface NeedFilter {
  readonly state: string | null;
  readonly purpose: string | null;
  readonly topic: string | null;
  readonly nextPeriod: boolean | null;
  readonly text: string | null;
  /** Only those of which somebody says that they were answered, and which still count as open. */
  readonly mayClose: boolean;
}

/** What somebody who was asked is shown. */
export interface NeedQuestion {
  readonly needId: string;
  readonly itemId: string;
  readonly authorityId: string;
  readonly verdict: NeedVerdict | null;
}
