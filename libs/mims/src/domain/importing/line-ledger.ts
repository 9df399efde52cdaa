/** What became of a line: taken into a field, kept as a passage, not understood, or left out on purpose. */
export const LINE_FATES = ['understood', 'passage', 'not-understood', 'ignored'] as const;
export type LineFate = (typeof LINE_FATES)[number];

/** Lines of one file, both ends included and counted from 1, that had the same fate. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  readonly fate: LineFate;
  /** Where in the body it is, or why it is not. */
  readonly detail: string;
}

interface Entry {
  readonly fate: LineFate;
  readonly detail: string;
}

/**
 * The account of every line of one file. A line is accounted for once: whoever claims it first says what became of it.
 * Closing the account leaves no line open.
 */
export class LineLedger {
  private readonly entries: (Entry | undefined)[];

  constructor(private readonly lines: readonly string[]) {
    this.entries = lines.map(() => undefined);
  }

  /** Says what became of the lines that nobody has spoken for yet. */
  claim(from: number, to: number, fate: LineFate, detail: string): void {
    for (let line = Math.max(1, from); line <= Math.min(to, this.lines.length); line++)
      this.entries[line - 1] ??= { fate, detail };
  }

  /** Speaks for all lines that are left. */
  claimRest(fate: LineFate, detail: string): void {
    this.claim(1, this.lines.length, fate, detail);
  }

  /** Every line of the file exactly once, in order, neighbours of the same fate together. */
  ranges(): LineRange[] {
    const ranges: LineRange[] = [];
    this.entries.forEach((entry, at) => {
      const { fate, detail } = entry ?? this.unclaimed(at);
      const last = ranges.at(-1);
      if (last?.fate === fate && last.detail === detail) ranges[ranges.length - 1] = { ...last, to: at + 1 };
      else ranges.push({ from: at + 1, to: at + 1, fate, detail });
    });
    return ranges;
  }

  private unclaimed(at: number): Entry {
    return this.lines[at]!.replaceAll(UNSEEN, '').trim() === ''
      ? { fate: 'ignored', detail: 'blank' }
      : { fate: 'not-understood', detail: 'nothing of the form of a MIM was seen in it' };
  }
}

const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
