import { Link } from 'react-router';
import { useText } from '../../i18n/use-text';
import { TABS, type DeskChoice, type Tab } from './tabs';

interface Props {
  readonly tab: Tab;
  readonly counts: Readonly<Partial<Record<Tab, number>>>;
  readonly filter: DeskChoice;
}

/** The lists of the desk, with how much is in those that ask for something. */
export function DeskTabs({ tab, counts, filter: { kind, group } }: Props) {
  const say = useText('desk');
  const kept = `${kind && `&kind=${encodeURIComponent(kind)}`}${group && `&group=${encodeURIComponent(group)}`}`;
  return (
    <nav className="tabs" aria-label={say('desk.lists')}>
      <ul>
        {TABS.map((name) => (
          <li key={name}>
            <Link to={`/desk/content?list=${name}${kept}`} aria-current={name === tab ? 'page' : undefined}>
              {say(`tab.${name}`)}
              {counts[name] !== undefined && <span className="tab-count numbers">{counts[name]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
