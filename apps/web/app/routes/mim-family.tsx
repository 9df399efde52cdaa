import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { TombstonePage } from '../curation/tombstone';
import { run } from '../graphql/document.server';
import { MimFamiliesQuery } from '../graphql/mims.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { goneFrom, partOf } from '../mims/address.server';
import { EditionTable } from '../mims/edition-table';
import { MimParagraphs } from '../mims/mim-text';
import { SourceNote } from '../mims/source-note';
import { withProse } from '../server/texts.server';

export const handle = { texts: ['mims', 'gone'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const slug = partOf(args, 'slug');
  const { mimFamilies } = await run(args, MimFamiliesQuery, {});
  const family = mimFamilies.find((one) => one.slug === slug);
  return family === undefined ? goneFrom(args) : { family: withProse(family) };
}

/** One of the related things called MIM, with its editions. */
export default function MimFamily() {
  const say = useText('mims');
  const loaded = useLoaderData<typeof loader>();
  if ('tombstone' in loaded) return <TombstonePage of={loaded.tombstone} />;
  const { description, editions, name, owner, source, url, verifiedAt } = loaded.family;
  return (
    <Page title={name}>
      <div className="page">
        <p className="crumbs">
          <Link to="/mims">{say('title.short')}</Link>
        </p>
        <h1>{name}</h1>
        <p className="soft">{say('families.owner', { owner })}</p>
        <div className="columns columns-aside">
          <div className="stack">
            <MimParagraphs of={description} />
            {editions.length === 0 ? (
              <p>{say('families.noEditions')}</p>
            ) : (
              <EditionTable editions={editions} caption={say('edition.caption', { family: name })} />
            )}
          </div>
          <aside className="stack">
            <SourceNote source={source} verifiedAt={verifiedAt} />
            {url !== null && (
              <p>
                <a href={url} rel="noopener noreferrer external">
                  {say('families.site')}
                </a>
              </p>
            )}
          </aside>
        </div>
      </div>
    </Page>
  );
}
