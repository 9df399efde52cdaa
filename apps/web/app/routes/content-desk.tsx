import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { BrokenLinks } from '../curation/desk/broken-links';
import { BrokenRelations } from '../curation/desk/broken-relations';
import { DeskFilter } from '../curation/desk/desk-filter';
import { DeskItems } from '../curation/desk/desk-items';
import { DeskTabs } from '../curation/desk/desk-tabs';
import { deskOf } from '../curation/desk/desk.server';
import { StartSomething } from '../curation/desk/start-something';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return data(await deskOf(args));
}

/** What waits for whom: the queues of the editorial flow, and the way to something new. */
export default function ContentDesk() {
  const say = useText('desk');
  const { tab, counts, filter, kinds, list, links, next, relations } = useLoaderData<typeof loader>();
  return (
    <Page title={say('desk.title')}>
      <div className="page">
        <div className="page-head">
          <h1>{say('desk.title')}</h1>
          <p className="lead">{say('desk.lead')}</p>
        </div>
        <div className="columns columns-aside">
          <div className="stack">
            <DeskTabs tab={tab} counts={counts} filter={filter} />
            {list !== null && (
              <>
                <DeskFilter tab={tab} filter={filter} kinds={kinds} />
                <DeskItems tab={tab} items={list.items} total={list.total} />
              </>
            )}
            {links !== null && <BrokenLinks links={links} />}
            {relations !== null && <BrokenRelations relations={relations} />}
            {next !== null && (
              <p>
                <Link className="button" to={next}>
                  {say('desk.more')}
                </Link>
              </p>
            )}
          </div>
          <StartSomething kinds={kinds} />
        </div>
      </div>
    </Page>
  );
}
