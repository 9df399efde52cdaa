import { LocalTime } from '../components/local-time';
import { type CallTimes } from '../graphql/funding.types';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

const MINUTE = 60_000;

/** Until when one may apply: in the zone of the call, and in that of the reader. */
export function DeadlineLine({ of }: { readonly of: CallTimes }) {
  const say = useText('funding');
  const { day } = useFormat();
  const { deadline, deadlineAt, deadlineTime, standing, zone } = of;
  const values = { day: day(deadline), time: deadlineTime ?? '', zone };
  // The end of a day is its last minute: people read midnight as the day after.
  const last = new Date(Date.parse(deadlineAt) - (deadlineTime === null ? MINUTE : 0)).toISOString();
  return (
    <p className="small deadline-line">
      <strong>{say(deadlineTime === null ? 'deadline.day' : 'deadline.time', values)}</strong>
      {standing === 'PAST' ? (
        <span className="label label-warn">{say('deadline.past')}</span>
      ) : (
        <span className="soft">
          {say('deadline.yours')} <LocalTime of={last} with="day" />
        </span>
      )}
    </p>
  );
}
