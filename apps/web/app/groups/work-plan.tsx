import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { ItemLabels } from './item-labels';
import { Named } from './named';
import { type WorkItem } from './types';

interface Props {
  readonly slug: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly items: readonly WorkItem[];
}

/** The work plan of a year, most important first. */
export function WorkPlan({ slug, year, years, items }: Props) {
  const say = useText('groups');
  const others = years.filter((other) => other !== year);
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{say('plan.title', { year: String(year) })}</h2>
      {items.length === 0 ? (
        <p>{say('plan.empty', { year: String(year) })}</p>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{say('plan.title', { year: String(year) })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('plan.what')}</th>
              <th scope="col">{say('plan.priority')}</th>
              <th scope="col">{say('plan.state')}</th>
              <th scope="col">{say('plan.owner')}</th>
              <th scope="col">{say('plan.due')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <PlanRow key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <p className="actions">
          {say('plan.years')}
          {others.map((other) => (
            <Link key={other} className="button button-quiet" to={`/groups/${slug}?year=${other}`}>
              {other}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

function PlanRow({ item }: { readonly item: WorkItem }) {
  const say = useText('groups');
  const quarter = item.dueQuarter;
  return (
    <tr>
      <th scope="row">
        <strong>
          <Named name={item.title} locale={item.locale} />
        </strong>{' '}
        <ItemLabels of={item} />
        {item.description !== '' && (
          <p className="small soft">
            <Named name={item.description} locale={item.locale} />
          </p>
        )}
      </th>
      <td data-label={say('plan.priority')}>{say(`priority.${item.priority}`)}</td>
      <td data-label={say('plan.state')}>
        <span>
          {say(`state.${item.state}`)}
          {item.stateReason !== '' && (
            <>
              {': '}
              <Named name={item.stateReason} locale={item.locale} />
            </>
          )}
        </span>
      </td>
      <td data-label={say('plan.owner')}>
        {item.owner !== '' && <Named name={item.owner} locale={item.locale} />}
      </td>
      <td data-label={say('plan.due')}>{quarter !== null && say('plan.quarter', { quarter })}</td>
    </tr>
  );
}
