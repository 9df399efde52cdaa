/** A run of words that both texts have, or only the earlier or the later one. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many pairs of words the middle is told as replaced as a whole. */
const MOST_PAIRS = 1_000_000;

/** How one text became another, word by word; blanks stay with the word before them. */
export function wordRuns(before: string, after: string): WordRun[] {
  const [old, young] = [before.match(/\S+\s*/g) ?? [], after.match(/\S+\s*/g) ?? []];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  const shorter = Math.min(old.length, young.length) - start;
  while (end < shorter && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  const middle = inner(old.slice(start, old.length - end), young.slice(start, young.length - end));
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end === 0 ? '' : old.slice(-end).join('') },
  ]);
}

function inner(old: readonly string[], young: readonly string[]): WordRun[] {
  if (old.length * young.length > MOST_PAIRS)
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: young.join('') },
    ];
  const width = young.length + 1;
  // How long the longest common part of the rests is that begin at each pair of words.
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = young.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        old[i] === young[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  return walked(old, young, (i, j) => common[i * width + j]!);
}

function walked(
  old: readonly string[],
  young: readonly string[],
  common: (i: number, j: number) => number,
): WordRun[] {
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [gone, come] = [old[i], young[j]];
    if (gone !== undefined && gone === come) {
      runs.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || common(i + 1, j) >= common(i, j + 1))) {
      runs.push({ kind: 'removed', text: gone });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: come ?? '' });
      j += 1;
    }
  }
  return runs;
}

/** Neighbours of one kind as one run, empty ones left out. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = result.at(-1);
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
