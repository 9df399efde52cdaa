import { useSyncExternalStore } from 'react';
import { writingOf } from '../i18n/locales';
import { useSite } from '../i18n/site';

interface Props {
  /** ISO 8601. */
  readonly of: string;
  /** The day as well, or the time alone. */
  readonly with?: 'day';
}

const never = (): (() => void) => () => undefined;

/** A time with its zone: in UTC as the server writes it, in the reader's own zone once the page is awake. */
export function LocalTime({ of, with: parts }: Props) {
  const { locale } = useSite();
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const format = new Intl.DateTimeFormat(writingOf(locale), {
    ...(parts === 'day' && { day: 'numeric', month: 'long', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(!isAwake && { timeZone: 'UTC' }),
  });
  return <time dateTime={of}>{format.format(new Date(of))}</time>;
}
