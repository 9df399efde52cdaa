import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  CountError,
  readPublishedElection,
  recount,
  type PublishedElection,
  type Recount,
} from '#libs/counting';
import { say } from './run-command.js';

/**
 * `hub election recount <file>`: counts the published ballots of an election again. Needs no database and no hub, so that
 * anybody can run it on a file from anywhere.
 * @returns 0 when the published result is the one counted, else 1
 */
export async function runRecount(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    say(`${file}: there is no such file, or it may not be read.`);
    return 1;
  }
  try {
    const published = readPublishedElection(JSON.parse(text));
    return report(published, await recount(published, (line) => hash('sha256', line)));
  } catch (error) {
    if (!(error instanceof CountError) && !(error instanceof SyntaxError)) throw error;
    say(`${file}: ${error.message}`);
    return 1;
  }
}

function report({ candidates }: PublishedElection, found: Recount): number {
  const { result, sameResult, sameFingerprint, sameNumbers, ballotsSha256 } = found;
  const nameOf = (id: string): string => candidates.find((one) => one.id === id)?.name || id;
  for (const { candidateId, votes } of result.tallies)
    say(`  ${String(votes).padStart(5)}  ${nameOf(candidateId)}`);
  if (result.no !== null) say(`  ${String(result.no).padStart(5)}  no`);
  say(`  ${String(result.blank).padStart(5)}  blank`);
  say(`Outcome: ${result.outcome}. Elected: ${result.elected.map(nameOf).join(', ') || 'nobody'}.`);
  say(`Fingerprint of the ballots: ${ballotsSha256}`);
  say(sameResult ? 'The published result is the same.' : 'THE PUBLISHED RESULT IS ANOTHER ONE.');
  say(
    sameFingerprint ? 'The published fingerprint is the same.' : 'THE PUBLISHED FINGERPRINT IS ANOTHER ONE.',
  );
  say(
    sameNumbers
      ? 'As many ballots as receipts and voters.'
      : 'BALLOTS, RECEIPTS AND VOTERS ARE NOT EQUALLY MANY.',
  );
  return sameResult && sameFingerprint && sameNumbers ? 0 : 1;
}
