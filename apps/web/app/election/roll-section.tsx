import { useText } from '../i18n/use-text';
import { type Election, type RollEntry } from './types';
import { ZonedTime } from './zoned-time';

interface Props {
  readonly election: Election;
  readonly entries: readonly RollEntry[];
}

/** Who may vote: how the roll is made, and once it is frozen the roll with its fingerprint. */
export function RollSection({ election, entries }: Props) {
  const say = useText('elections');
  const { id, frozenAt, rollSize, rollHash, zone } = election;
  return (
    <section className="section stack" aria-labelledby="roll">
      <h2 id="roll">{say('roll.title')}</h2>
      {frozenAt === null ? (
        <p>{say('roll.later')}</p>
      ) : (
        <>
          <p>
            {say('roll.frozen', { count: rollSize ?? 0 })} <ZonedTime of={frozenAt} zone={zone} />
          </p>
          <p className="small">
            {say('roll.hash')}: <code className="fingerprint">{rollHash}</code>
          </p>
          <p className="small soft">{say('roll.check')}</p>
          <p>
            <a className="button" href={`/export/elections/${id}/roll.txt`} download>
              {say('roll.download')}
            </a>
          </p>
          <details>
            <summary>{say('roll.show')}</summary>
            <ul>
              {entries.map(({ authorityId, name, country, reason }) => (
                <li key={authorityId}>
                  {name} ({country}){reason === 'EXCEPTION' && `, ${say('roll.exception')}`}
                </li>
              ))}
            </ul>
            {(rollSize ?? 0) > entries.length && <p className="soft">{say('roll.most')}</p>}
          </details>
        </>
      )}
    </section>
  );
}
