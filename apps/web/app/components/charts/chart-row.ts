/** One topic as every chart shows it; scores and targets run from 1 to 5. */
export interface ChartRow {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  readonly target: number | null;
  /** Fewest and most points among the answers behind the score. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

const SCALE = [1, 2, 3, 4, 5] as const;
const LEFT_PERCENT = 2;
const WIDTH_PERCENT = 96;

/** The steps of the scale. */
export const STEPS: readonly number[] = SCALE;

/** Where a score lies on a strip that is as wide as its place. */
export function along(score: number): string {
  return `${LEFT_PERCENT + ((score - 1) / 4) * WIDTH_PERCENT}%`;
}

/** Breaks a label into lines of about `width` characters, at spaces only, so that no word is ever cut. */
export function linesOf(label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
