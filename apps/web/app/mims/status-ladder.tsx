import { type MimPage } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { Day } from './edition-table';

const STEPS = ['PROPOSAL', 'WORK_ITEM', 'CAPABILITIES', 'SPECIFICATION', 'GOVERNANCE'] as const;

/** The five steps a MIM climbs, where it stands, and where that is known from. */
export function StatusLadder({ status, statuses }: Pick<MimPage, 'status' | 'statuses'>) {
  const say = useText('mims');
  if (status === null) return <p>{say('ladder.unknown')}</p>;
  const reached = STEPS.indexOf(status);
  return (
    <ol className="ladder">
      {STEPS.map((step, at) => {
        const known = statuses.findLast((one) => one.status === step);
        return (
          <li key={step} className={at <= reached ? 'ladder-reached' : undefined}>
            <span className="ladder-step" aria-current={at === reached ? 'step' : undefined}>
              {say(`status.${step}`)}
              {at === reached && <span className="label label-state">{say('ladder.now')}</span>}
              {at > reached && <span className="small soft"> {say('ladder.open')}</span>}
            </span>
            {known !== undefined && (
              <span className="small soft ladder-source">
                {known.since !== null && (
                  <>
                    {say('ladder.since')} <Day of={known.since} />.{' '}
                  </>
                )}
                {say('ladder.source')} <span lang="en">{known.source}</span>
                {known.sourceDate !== null && (
                  <>
                    {' ('}
                    <Day of={known.sourceDate} />)
                  </>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
