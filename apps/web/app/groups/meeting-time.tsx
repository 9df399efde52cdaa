import { useSyncExternalStore } from 'react';
import { writingOf } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { type GroupMeeting } from './types';

const never = (): (() => void) => () => undefined;
const WHOLE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;

/** When a meeting begins, in its own zone; once the page is awake also in the reader's, where that differs. */
export function MeetingTime({ of: meeting }: { readonly of: GroupMeeting }) {
  const say = useText('groups');
  const { locale } = useSite();
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { startsAt, zone, dayOnly } = meeting;
  const begins = new Date(startsAt);
  const written = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(writingOf(locale), parts).format(begins);
  if (dayOnly)
    return <time dateTime={meeting.startsLocal.slice(0, 10)}>{written({ ...WHOLE, timeZone: zone })}</time>;
  const here = written(CLOCK);
  const there = written({ ...CLOCK, timeZone: zone });
  return (
    <>
      <time dateTime={startsAt}>{`${written({ ...WHOLE, timeZone: zone })}, ${there} (${zone})`}</time>
      {isAwake && here !== there && (
        <span className="soft">
          {' '}
          · {`${say('meetings.yours')}${written({ ...CLOCK, day: 'numeric', month: 'short' })}`}
        </span>
      )}
    </>
  );
}
