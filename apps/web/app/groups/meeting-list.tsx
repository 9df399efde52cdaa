import { useText } from '../i18n/use-text';
import { ItemLabels, SourceNote } from './item-labels';
import { MeetingTime } from './meeting-time';
import { Named } from './named';
import { type GroupMeeting } from './types';

interface ListProps {
  readonly of: readonly GroupMeeting[];
  /** There is nothing to join any more. */
  readonly arePast?: boolean;
}

/** Meetings in the order given, each with its time, place and what it is about. */
export function MeetingList({ of: meetings, arePast = false }: ListProps) {
  return (
    <ul className="rows">
      {meetings.map((meeting) => (
        <MeetingEntry key={meeting.id} meeting={meeting} isPast={arePast} />
      ))}
    </ul>
  );
}

function MeetingEntry({ meeting, isPast }: { readonly meeting: GroupMeeting; readonly isPast: boolean }) {
  const say = useText('groups');
  const { locale, title, place, link, openedTo, agenda, findings, sourceNote } = meeting;
  return (
    <li className="stack-tight">
      <h3 className="row-title">
        <Named name={title} locale={locale} /> <ItemLabels of={meeting} />
      </h3>
      <p>
        <MeetingTime of={meeting} />
        {place !== '' && (
          <>
            {' · '}
            <Named name={place} locale={locale} />
          </>
        )}
      </p>
      {link !== null && !isPast && (
        <p>
          <a href={link} rel="nofollow noopener ugc">
            {say('meetings.link')}
          </a>
        </p>
      )}
      {openedTo !== '' && <p>{say('meetings.openedTo', { text: openedTo })}</p>}
      <Text title={say('meetings.agenda')} text={agenda} locale={locale} />
      <Text title={say('meetings.findings')} text={findings} locale={locale} />
      {meeting.label === 'condensed' && <SourceNote of={sourceNote} />}
    </li>
  );
}

interface TextProps {
  readonly title: string;
  readonly text: string;
  readonly locale: string;
}

function Text({ title, text, locale }: TextProps) {
  if (text === '') return null;
  return (
    <div>
      <p className="small soft">{title}</p>
      <p className="as-typed" lang={locale}>
        {text}
      </p>
    </div>
  );
}
