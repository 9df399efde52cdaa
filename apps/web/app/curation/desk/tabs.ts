/** The lists of the desk, as addresses name them. */
export const TABS = ['mine', 'review', 'stale', 'all', 'gone', 'links', 'relations'] as const;
export type Tab = (typeof TABS)[number];

/** Which items of a list are shown. */
export interface DeskChoice {
  readonly kind: string;
  readonly group: string;
}

/** A kind of content as the desk offers it. */
export interface OfferedKind {
  readonly name: string;
  readonly label: string;
  readonly group: { readonly id: string; readonly name: string };
  readonly mayPropose: boolean;
}
