import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { type ItemKind } from './item-form';
import { Named } from './named';
import { type GroupDesk, type GroupItem } from './types';

interface Props {
  readonly group: GroupDesk;
  readonly year: number;
  /** The item that is open. */
  readonly openId: string | null;
}

/** What there is to write on: the plan of the year, the meetings, the outputs. */
export function DeskQueue({ group, year, openId }: Props) {
  const say = useText('groups');
  const path = `/groups/${group.slug}/desk?year=${year}`;
  const meetings = [...group.upcomingMeetings, ...group.pastMeetings];
  return (
    <nav className="desk-queue" aria-label={say('desk.items')}>
      <Part
        kind="work"
        title={say('desk.work', { year: String(year) })}
        items={group.workPlan}
        path={path}
        openId={openId}
      />
      <Part kind="meeting" title={say('desk.meetings')} items={meetings} path={path} openId={openId} />
      <Part kind="output" title={say('outputs.title')} items={group.outputs} path={path} openId={openId} />
      {group.planYears.length > 0 && (
        <p className="actions small">
          {say('plan.years')}
          {group.planYears
            .filter((other) => other !== year)
            .map((other) => (
              <Link
                key={other}
                className="button button-quiet"
                to={`/groups/${group.slug}/desk?year=${other}`}
              >
                {other}
              </Link>
            ))}
        </p>
      )}
    </nav>
  );
}

interface PartProps {
  readonly kind: ItemKind;
  readonly title: string;
  readonly items: readonly GroupItem[];
  readonly path: string;
  readonly openId: string | null;
}

function Part({ kind, title, items, path, openId }: PartProps) {
  const say = useText('groups');
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {items.map(({ id, title: name, locale, visibility }) => (
          <li key={id}>
            <Link
              to={`${path}&kind=${kind}&item=${id}#item`}
              aria-current={id === openId ? 'page' : undefined}
            >
              <span>
                <Named name={name} locale={locale} />
                {visibility === 'MEMBERS' && (
                  <span className="small soft"> · {say('visibility.MEMBERS')}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link className="button" to={`${path}&kind=${kind}#item`}>
          {say(`desk.new.${kind}`)}
        </Link>
      </p>
    </section>
  );
}
