import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import { CallRows } from '../funding/call-rows';
import { ForWhomLinks } from '../funding/for-whom';
import { readFunding } from '../funding/read-funding.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['knowledge', 'funding'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readFunding(args);
}

/** The entrance to money: what is open for one's authority, where money comes from, and past calls apart. */
export default function Funding() {
  const say = useText('funding');
  const { mine, open, openCount, past, pastCount, upcoming } = useLoaderData<typeof loader>();
  const authority = mine?.chosen.name ?? null;
  return (
    <Page title={say('title')}>
      <div className="page">
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
          {mine !== null && <ForWhomLinks of={mine} hrefOf={(id) => `/funding?for=${id}`} />}
          <Ways />
        </div>
        <section className="section stack" aria-labelledby="open">
          <h2 id="open">
            {authority === null ? say('open.title') : say('open.titleFor', { name: authority })}
          </h2>
          {open.length === 0 ? (
            <p className="notice">{say('open.none')}</p>
          ) : (
            <CallRows of={open} mine={mine} />
          )}
          {openCount > open.length && (
            <p>
              <Link to="/funding/calls">{say('all', { count: openCount })}</Link>
            </p>
          )}
        </section>
        {upcoming.length > 0 && (
          <section className="section stack" aria-labelledby="upcoming">
            <h2 id="upcoming">{say('upcoming.title')}</h2>
            <CallRows of={upcoming} mine={mine} />
          </section>
        )}
        <Instruments />
        {past.length > 0 && (
          <section className="section stack" aria-labelledby="past">
            <h2 id="past">{say('past.title')}</h2>
            <p className="soft">{say('past.lead')}</p>
            <CallRows of={past} mine={null} />
            <p>
              <Link to="/funding/calls">{say('past.all', { count: pastCount })}</Link>
            </p>
          </section>
        )}
      </div>
    </Page>
  );
}

/** What one can do here: look after the own calls, be told of new ones, sign in to be weighed. */
function Ways() {
  const say = useText('funding');
  const { mine } = useLoaderData<typeof loader>();
  if (mine === null)
    return (
      <p>
        {say('anonymous')} <Link to="/sign-in?next=/funding">{say('anonymous.link')}</Link>
      </p>
    );
  const { id } = mine.chosen;
  return (
    <p className="actions">
      <Link className="button button-main" to={`/funding/pipeline?authority=${id}`}>
        {say('pipeline.link')}
      </Link>
      <Link className="button" to={`/account/searches?save=/funding/calls&kind=funding-call&for=${id}#save`}>
        {say('tell.link')}
      </Link>
    </p>
  );
}

function Instruments() {
  const say = useText('funding');
  const { instruments } = useLoaderData<typeof loader>();
  if (instruments.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="instruments">
      <h2 id="instruments">{say('instruments.title')}</h2>
      <p className="soft">{say('instruments.lead')}</p>
      <ul className="plain-lines instrument-lines">
        {instruments.map(({ slug, address, title }) => (
          <li key={slug}>
            <Link to={address}>
              <ContentText of={title} />
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/funding/instruments">{say('instruments.all')}</Link>
      </p>
    </section>
  );
}
