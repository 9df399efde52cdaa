const ONE_FROM = 5;
const TWO_FROM = 9;

/** How many typos a word forgives: none below five letters, one below nine, two from there on; none in numbers. */
export function typoBudget(word: string): 0 | 1 | 2 {
  if (/^\p{N}+$/u.test(word) || word.length < ONE_FROM) return 0;
  return word.length < TWO_FROM ? 1 : 2;
}

/** What an error costs at a letter: one, but two at the first, which people seldom get wrong. */
const errorAt = (letter: number): number => (letter <= 1 ? 2 : 1);

/**
 * The next line of the table of costs between a word that was typed and one that is known: entry `n` is what it takes to
 * make the first `n` letters of the typed word into the letters of the known word so far. Missing, extra, replaced and
 * swapped letters cost one each (optimal string alignment), twice as much at the first letter.
 *
 * @param typed the word that was typed
 * @param known the letters of the known word so far, at least one
 * @param above the lines so far; the first is that of no letter
 */
export function nextLine(typed: string, known: string, above: readonly (readonly number[])[]): number[] {
  const at = known.length;
  const before = above[at - 1]!;
  const line = [before[0]! + errorAt(at)];
  for (let n = 1; n <= typed.length; n++) {
    const isSame = typed[n - 1] === known[at - 1];
    const replaced = before[n - 1]! + (isSame ? 0 : errorAt(Math.min(n, at)));
    const cost = Math.min(replaced, before[n]! + errorAt(at), line[n - 1]! + errorAt(n));
    const isSwap = n > 1 && at > 1 && typed[n - 1] === known[at - 2] && typed[n - 2] === known[at - 1];
    line.push(
      isSwap && !isSame ? Math.min(cost, above[at - 2]![n - 2]! + errorAt(Math.min(n, at) - 1)) : cost,
    );
  }
  return line;
}

/** The first line of the table: what it takes to leave out the letters of the typed word. */
export function firstLine(typed: string): number[] {
  const line = [0];
  for (let n = 1; n <= typed.length; n++) line.push(line[n - 1]! + errorAt(n));
  return line;
}
