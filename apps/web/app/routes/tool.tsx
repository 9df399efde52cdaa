import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ContentLanguageNote } from '../components/content-language-note';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { run } from '../graphql/document.server';
import { ToolQuery, type Tool } from '../graphql/tools.operations.server';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { notFound } from '../server/thrown.server';
import { RelatedBlock } from '../knowledge/related-block';
import { relatedTo } from '../knowledge/related.server';
import { ToolFacts, WebAddress } from '../tools/tool-facts';
import { KINDS, wordOf } from '../tools/tool-filter';

export const handle = { texts: ['tools', 'knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { tool } = await run(args, ToolQuery, { slug: (args.params['slug'] ?? '').slice(0, 80) });
  if (tool === null) throw notFound();
  return { tool, related: await relatedTo(args, `/tools/${tool.slug}`) };
}

/** What a tool is, the MIMs it is mapped to, and where that is known from. */
export default function ToolPage() {
  const say = useText('tools');
  const { tool, related } = useLoaderData<typeof loader>();
  const { name, longName, kind, summary, description, features, label } = tool;
  return (
    <Page title={name}>
      <div className="page">
        <p className="crumbs">
          <Link to="/tools">{say('title')}</Link>
          <span aria-hidden="true">›</span>
          {say(`kind.${wordOf(KINDS, kind) ?? 'other'}`)}
        </p>
        <div className="page-head">
          <h1>
            {name} <TrustLabel label={label} />
          </h1>
          {longName !== null && longName !== name && <p className="soft">{longName}</p>}
          <p className="lead">
            <ContentText of={summary} />
          </p>
          <ContentLanguageNote of={summary} />
          {['machine', 'reviewed'].includes(summary.origin) && (
            <p className="small soft">
              {say(summary.origin === 'machine' ? 'text.machine' : 'text.reviewed')}
            </p>
          )}
          {summary.sourceChanged && <p className="small soft">{say('text.outdated')}</p>}
        </div>
        <div className="columns columns-aside">
          <div className="stack">
            <Mappings of={tool} />
            {description !== null && (
              <section className="stack" aria-labelledby="about">
                <h2 id="about">{say('about.title')}</h2>
                <div className="as-typed">
                  <ContentText of={description} />
                </div>
              </section>
            )}
            {features.length > 0 && (
              <ul>
                {features.map((feature) => (
                  <li key={feature}>{feature}</li>
                ))}
              </ul>
            )}
            <section className="stack" aria-labelledby="facts">
              <h2 id="facts">{say('facts.title')}</h2>
              <ToolFacts tool={tool} />
            </section>
          </div>
          <aside className="stack">
            <Known tool={tool} />
            <RelatedBlock of={related} />
          </aside>
        </div>
      </div>
    </Page>
  );
}

function Mappings({ of: { mims } }: { readonly of: Tool }) {
  const say = useText('tools');
  const isUnstated = mims.some(({ edition }) => edition === null);
  return (
    <section className="stack" aria-labelledby="mims">
      <h2 id="mims">{say('mims.title')}</h2>
      {mims.length === 0 && <p>{say('mims.none')}</p>}
      <ul className="tool-mims">
        {mims.map(({ number, family, edition, note }) => (
          <li key={`${family}/${edition}/${number}`}>
            <strong>
              {edition === null ? say('mim.name', { number }) : say('mim.inEdition', { number, edition })}
            </strong>{' '}
            {edition === null && <span className="small soft">{say('mim.unstated')}</span>}
            {note !== null && (
              <p>
                <ContentText of={note} />
              </p>
            )}
            <Link to={`/tools?mim=${number}`}>{say('mims.others', { number })}</Link>
          </li>
        ))}
      </ul>
      {isUnstated && <p className="small soft">{say('mims.unstated')}</p>}
      <p>
        <Link to="/mims">{say('mims.all')}</Link>
      </p>
    </section>
  );
}

/** Where the entry is known from, how old it is, and how to take it along. */
function Known({ tool }: { readonly tool: Tool }) {
  const say = useText('tools');
  const { day } = useFormat();
  const { slug, sourceNote, sourceUrl, sourceLicence, updatedAt, verifiedAt, publication } = tool;
  return (
    <>
      <section className="card" aria-labelledby="source">
        <h2 id="source">{say('source.title')}</h2>
        <p>{sourceNote}</p>
        {sourceUrl !== null && (
          <p className="tool-address">
            <WebAddress of={sourceUrl} />
          </p>
        )}
        {sourceLicence !== null && <p>{say('source.licence', { licence: sourceLicence })}</p>}
        <p className="small soft">
          {say('source.dates', { publication, updated: day(updatedAt), verified: day(verifiedAt) })}
        </p>
      </section>
      <section className="stack" aria-labelledby="take">
        <h2 id="take">{say('take.title')}</h2>
        <p>
          <a href={`/export/tools/${slug}.mim.yml`}>{`${slug}.mim.yml`}</a>
        </p>
        <p className="small soft">{say('take.hint')}</p>
      </section>
    </>
  );
}
