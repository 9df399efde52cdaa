import { data, Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { ChangesList } from '../curation/changes-list';
import { comparisonOf } from '../curation/item/comparison.server';
import { type Section } from '../i18n/catalogues';
import { type ContentRevision } from '../graphql/curation.types';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return data(await comparisonOf(args, args.params['id'] ?? ''));
}

/** What two revisions of an item differ in. */
export default function ContentCompare() {
  const say = useText('desk');
  const { item, from, to, changes, total } = useLoaderData<typeof loader>();
  const title = say('compare.title', { title: item.title });
  return (
    <Page title={title}>
      <div className="page stack">
        <p className="crumbs">
          <Link to="/desk/content">{say('desk.title')}</Link> <span aria-hidden="true">›</span>
          <Link to={`/desk/content/${item.id}`}>{item.title}</Link>
        </p>
        <h1>{title}</h1>
        <Form method="get" className="desk-filter">
          <Revision name="from" label={say('compare.from')} value={from} revisions={item.revisions} />
          <Revision name="to" label={say('compare.to')} value={to} revisions={item.revisions} />
          <button className="button">{say('compare.show')}</button>
        </Form>
        <h2>{say('compare.count', { count: total })}</h2>
        {total > changes.length && (
          <p className="notice notice-warn">{say('compare.cut', { count: changes.length })}</p>
        )}
        <ChangesList changes={changes} />
      </div>
    </Page>
  );
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly revisions: readonly ContentRevision[];
}

function Revision({ name, label, value, revisions }: Props) {
  const say = useText('desk');
  const { day } = useFormat();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={value}>
        {revisions.map(({ id, number, createdAt }) => (
          <option key={id} value={id}>
            {say('revisions.number', { number })}, {day(createdAt)}
          </option>
        ))}
      </select>
    </div>
  );
}
