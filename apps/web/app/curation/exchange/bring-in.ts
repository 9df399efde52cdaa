import { type KnowledgeImportRemark } from '../../graphql/exchange.types';

/** What the form offers. */
export interface BringInPage {
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  /** What the address of the page asks for; null where it names no kind that is offered. */
  readonly asked: Chosen | null;
}

/** What was chosen in the form, beside the file. */
export interface Chosen {
  readonly kind: string;
  readonly authorityId: string;
  readonly skipFaulty: boolean;
}

/** Why no file was looked at. */
export type BringInFault =
  | { readonly code: 'file' | 'forbidden' }
  | { readonly code: 'refused'; readonly reason: string; readonly row: number | null };

/** What came of a file, or would, as the page shows it. */
export interface BringInReport {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly broughtIn: boolean;
  readonly counts: Readonly<Record<'fresh' | 'changed' | 'same' | 'faulty', number>>;
  readonly hasWholeFault: boolean;
  readonly faultCount: number;
  readonly faults: readonly KnowledgeImportRemark[];
  readonly warningCount: number;
  readonly warnings: readonly KnowledgeImportRemark[];
}

/** A file that the page takes along to the next step. */
export interface CarriedFile {
  readonly fileName: string;
  readonly content: string;
}

/** The form that came back. */
export type BringInOutcome =
  | { readonly chosen: Chosen; readonly fault: BringInFault }
  | { readonly chosen: Chosen; readonly report: BringInReport; readonly carried: CarriedFile | null };
