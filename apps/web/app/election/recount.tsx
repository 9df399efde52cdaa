import { useState, useSyncExternalStore } from 'react';
import { readPublishedElection, recount } from '#libs/counting';
import { useText } from '../i18n/use-text';

type Found =
  { readonly kind: 'working' | 'different' | 'failed' } | { readonly kind: 'same'; readonly count: number };

interface Props {
  readonly id: string;
  readonly ballotsHash: string;
}

const never = (): (() => void) => () => undefined;

/** Downloads the ballots into the browser and counts them there, with the program of the server. */
export function Recount({ id, ballotsHash }: Props) {
  const say = useText('elections');
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [found, setFound] = useState<Found | null>(null);
  const run = async (): Promise<void> => {
    setFound({ kind: 'working' });
    setFound(await countHere(id).catch((): Found => ({ kind: 'failed' })));
  };
  return (
    <div className="card" aria-labelledby="recount">
      <h3 id="recount">{say('recount.title')}</h3>
      <p>{say('recount.text')}</p>
      <p className="actions">
        {isAwake && (
          <button type="button" className="button button-main" onClick={() => void run()}>
            {say('recount.do')}
          </button>
        )}
        <a className="button" href={`/export/elections/${id}/ballots.json`} download>
          {say('recount.json')}
        </a>
        <a className="button" href={`/export/elections/${id}/ballots.csv`} download>
          {say('recount.csv')}
        </a>
      </p>
      <p role="status">
        {found !== null && (
          <strong>
            {found.kind === 'same'
              ? say('recount.same', { count: found.count })
              : say(`recount.${found.kind}`)}
          </strong>
        )}
      </p>
      <p className="small soft fingerprint">{say('recount.hand', { hash: ballotsHash })}</p>
    </div>
  );
}

async function countHere(id: string): Promise<Found> {
  const response = await fetch(`/export/elections/${id}/ballots.json`);
  const { sameResult, sameFingerprint, sameNumbers, result } = await recount(
    readPublishedElection(await response.json()),
    sha256,
  );
  const isSame = sameResult && sameFingerprint && sameNumbers;
  return isSame ? { kind: 'same', count: result.turnout } : { kind: 'different' };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
