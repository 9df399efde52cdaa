import { encode } from 'uqr';

/** A QR code as the path of an SVG; one unit is one field of the code, and the quiet border is part of it. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    [...runsOf(row)].map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return { size, path: runs.join('') };
}

/** Where dark fields begin in a row, and how many follow each other. */
function* runsOf(row: readonly boolean[]): Generator<readonly [start: number, length: number]> {
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x] === true) x++;
    if (x > start) yield [start, x - start];
  }
}
