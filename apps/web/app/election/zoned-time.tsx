import { LocalTime } from '../components/local-time';
import { writingOf } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';

interface Props {
  /** ISO 8601. */
  readonly of: string;
  /** The IANA zone it was set in. */
  readonly zone: string;
}

/** A deadline in the zone it was set in, and beside it in the reader's own. */
export function ZonedTime({ of, zone }: Props) {
  const say = useText('elections');
  const { locale } = useSite();
  const format = new Intl.DateTimeFormat(writingOf(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  });
  return (
    <>
      <time dateTime={of}>{format.format(new Date(of))}</time>{' '}
      <span className="soft small">
        {say('dates.yours')} <LocalTime of={of} with="day" />
      </span>
    </>
  );
}
