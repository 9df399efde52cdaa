const FURTHEST = 4;

/** The name that is meant, most likely, by one that is not among them; null when none is near. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const wanted = plain(name);
  let best: string | null = null;
  let least = Math.min(FURTHEST, Math.ceil(wanted.length / 2)) + 1;
  for (const one of names) {
    const distance = distanceBelow(wanted, plain(one), least);
    if (distance >= least) continue;
    least = distance;
    best = one;
  }
  return best;
}

function plain(name: string): string {
  return name
    .slice(0, 120)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** How many letters have to change to make one text of the other; `limit` where it is that many or more. */
function distanceBelow(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const swap = before[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1);
      now.push(Math.min(swap, before[at]! + 1, now[at - 1]! + 1));
    }
    if (Math.min(...now) >= limit) return limit;
    before = now;
  }
  return Math.min(limit, before[other.length]!);
}
