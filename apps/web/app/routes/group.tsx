import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { run } from '../graphql/document.server';
import { GroupQuery } from '../graphql/groups.operations.server';
import { GroupNewsQuery } from '../graphql/knowledge.operations.server';
import { SourceNote } from '../groups/item-labels';
import { LatestNews } from '../groups/group-news';
import { MandateList } from '../groups/mandate-list';
import { MeetingList } from '../groups/meeting-list';
import { Named } from '../groups/named';
import { OutputList } from '../groups/output-list';
import { slugOf, yearOf } from '../groups/address.server';
import { TakingPart } from '../groups/taking-part';
import { WorkPlan } from '../groups/work-plan';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['groups'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const year = yearOf(args);
  const { group } = await run(args, GroupQuery, { slug: slugOf(args), year });
  if (group === null) throw notFound();
  const { knowledge: news } = await run(args, GroupNewsQuery, { marks: [`group:${group.slug}`] });
  return { group, news, year };
}

/** What a group works on, who leads it, how to take part, and what came out of it. */
export default function Group() {
  const say = useText('groups');
  const { group, news, year } = useLoaderData<typeof loader>();
  const { upcomingMeetings, pastMeetings } = group;
  return (
    <Page title={group.name}>
      <div className="page">
        <p className="crumbs">
          <Link to="/groups">{say('list.title')}</Link>
          <span aria-hidden="true">›</span>
          {say(`kind.${group.kind}`)}
        </p>
        <h1>
          <Named name={group.name} locale={group.nameLocale} /> <TrustLabel label={group.label} />
        </h1>
        <p className="lead">
          <Named name={group.purpose} locale={group.purposeLocale} />
        </p>
        <TakingPart group={group} standing={group.standing} />
        <div className="columns columns-aside section">
          <div className="group-work">
            <section aria-labelledby="next">
              <h2 id="next">{say('meetings.next')}</h2>
              {upcomingMeetings.length === 0 ? (
                <p>{say('meetings.none')}</p>
              ) : (
                <MeetingList of={upcomingMeetings} />
              )}
            </section>
            <WorkPlan slug={group.slug} year={year} years={group.planYears} items={group.workPlan} />
            <section className="section" aria-labelledby="outputs">
              <h2 id="outputs">{say('outputs.title')}</h2>
              <OutputList of={group.outputs} />
            </section>
            <LatestNews slug={group.slug} news={news} mayWrite={group.standing?.isInsider === true} />
            {pastMeetings.length > 0 && (
              <section className="section" aria-labelledby="past">
                <h2 id="past">{say('meetings.past')}</h2>
                <MeetingList of={pastMeetings} arePast />
              </section>
            )}
          </div>
          <aside className="stack">
            <MandateList of={group} />
            <SourceNote of={group.sourceNote} />
          </aside>
        </div>
      </div>
    </Page>
  );
}
