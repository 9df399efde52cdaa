/** The widths in which pictures are kept, in pixels. */
const WIDTHS = [480, 960, 1600] as const;

/** The widths of a picture of this width, the smallest first; none is larger than the picture. */
export function widthsOf(width: number): number[] {
  return [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
}
