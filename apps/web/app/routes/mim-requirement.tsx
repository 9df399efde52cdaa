import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { TombstonePage } from '../curation/tombstone';
import { run } from '../graphql/document.server';
import { MimRequirementQuery, RequirementUsesQuery } from '../graphql/mim-requirement.operations.server';
import { type Section } from '../i18n/catalogues';
import { relatedTo } from '../knowledge/related.server';
import { goneFrom, partOf } from '../mims/address.server';
import { RequirementView } from '../mims/requirement-view';
import { withProse } from '../server/texts.server';
import { movedForGood } from '../server/thrown.server';

export const handle = { texts: ['mims', 'gone', 'claims', 'knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const key = partOf(args, 'key');
  const { mimRequirement: requirement } = await run(args, MimRequirementQuery, {
    family: partOf(args, 'family'),
    edition: partOf(args, 'edition'),
    slug: partOf(args, 'slug'),
    key,
  });
  if (requirement === null) return goneFrom(args, `/${key}`);
  if (requirement.key !== key) throw movedForGood(requirement.address);
  const { mim } = requirement;
  const uses = await run(args, RequirementUsesQuery, {
    mimId: mim.id,
    key,
    family: partOf(args, 'family'),
    edition: mim.editionNumber,
    number: Number.parseInt(mim.number, 10),
  });
  const related = await relatedTo(args, requirement.address);
  return { requirement: withProse(requirement), uses, related };
}

/** A requirement at its lasting address. */
export default function MimRequirement() {
  const loaded = useLoaderData<typeof loader>();
  if ('tombstone' in loaded) return <TombstonePage of={loaded.tombstone} />;
  return <RequirementView of={loaded.requirement} uses={loaded.uses} related={loaded.related} />;
}
