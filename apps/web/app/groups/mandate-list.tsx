import { useText } from '../i18n/use-text';
import { PartyName } from './named';
import { type GroupPage } from './types';
import { useTerm } from './use-term';

const ORDER = ['CHAIR', 'LEAD', 'DELEGATE'] as const;

/** Who leads and chairs a group, since when and until when; the earlier ones folded away. */
export function MandateList({ of: group }: { readonly of: Pick<GroupPage, 'mandates' | 'chairState'> }) {
  const say = useText('groups');
  const term = useTerm();
  const present = ORDER.flatMap((role) =>
    group.mandates.filter((mandate) => mandate.role === role && mandate.state !== 'PAST'),
  );
  const past = group.mandates.filter(({ state }) => state === 'PAST');
  const entry = (mandate: GroupPage['mandates'][number]) => (
    <li key={mandate.id} className="stack-tight">
      <p className="small soft">
        {say(`role.${mandate.role}`)}
        {mandate.state === 'COMING' && ` · ${say('term.COMING')}`}
      </p>
      <p>
        {mandate.person !== null && <strong>{`${mandate.person.name}, `}</strong>}
        <PartyName of={mandate.holder} />
      </p>
      <p className="small soft">{term(mandate)}</p>
    </li>
  );
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">{say('people.title')}</h2>
      {group.chairState !== 'FILLED' && <p>{say(`chair.${group.chairState}`)}</p>}
      {present.length > 0 && <ul className="rows">{present.map(entry)}</ul>}
      {past.length > 0 && (
        <details>
          <summary>{say('people.past')}</summary>
          <ul className="rows">{past.map(entry)}</ul>
        </details>
      )}
    </section>
  );
}
