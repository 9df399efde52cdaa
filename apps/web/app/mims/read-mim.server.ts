import { type LoaderFunctionArgs } from 'react-router';
import { type Related } from '../graphql/knowledge.types';
import { run } from '../graphql/document.server';
import {
  MimPageQuery,
  MimPublicationsQuery,
  MimRequirementsQuery,
  type MimPage,
  type RequirementLine,
} from '../graphql/mims.operations.server';
import { relatedTo } from '../knowledge/related.server';
import { withProse } from '../server/texts.server';
import { partOf, publicationOf } from './address.server';
import { groupsOf, type RequirementGroup } from './requirement-groups';
import { type Publication } from './types';
import { viewFrom, type View } from './view';

/** More than any MIM has; what lies beyond is in the table of the edition. */
const MOST_PAGES = 10;

interface RequirementPages {
  readonly edges: readonly { readonly node: RequirementLine }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All that the page of a MIM shows. */
export interface MimReading {
  readonly mim: MimPage;
  readonly groups: readonly RequirementGroup<RequirementLine>[];
  readonly publications: readonly Publication[];
  readonly view: View;
  /** What the community has gathered around it. */
  readonly related: readonly Related[];
  /** The publication of the past that was asked for. */
  readonly publication: number | null;
}

/** Reads a MIM with what the view asked for shows of it; null when there is none, or not in that publication. */
export async function readMim(args: LoaderFunctionArgs): Promise<MimReading | null> {
  const publication = publicationOf(args);
  const which = {
    family: partOf(args, 'family'),
    edition: partOf(args, 'edition'),
    slug: partOf(args, 'slug'),
    publication,
  };
  const view = viewFrom(new URL(args.request.url).searchParams);
  const { mim } = await run(args, MimPageQuery, which);
  if (mim === null) return null;
  const [requirements, { publications }, related] = await Promise.all([
    allRequirements(args, which),
    run(args, MimPublicationsQuery, { address: mim.address }),
    relatedTo(args, mim.address),
  ]);
  const groups = groupsOf(
    mim.capabilities,
    requirements.map((requirement) => shownIn(view, requirement)),
  );
  return withProse({ mim, groups, publications, related, view, publication });
}

async function allRequirements(
  args: LoaderFunctionArgs,
  which: { family: string; edition: string; slug: string; publication: number | null },
): Promise<RequirementLine[]> {
  const found: RequirementLine[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { edges, pageInfo } = await requirementsFrom(args, { ...which, after });
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return found;
}

async function requirementsFrom(
  args: LoaderFunctionArgs,
  which: Parameters<NonNullable<(typeof MimRequirementsQuery)['types']>>[0],
): Promise<RequirementPages> {
  const { mim } = await run(args, MimRequirementsQuery, which);
  return mim?.requirements ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
}

/** Leaves out what the view does not show, so that it need not travel. */
function shownIn(view: View, requirement: RequirementLine): RequirementLine {
  if (view === 'buyer') return { ...requirement, note: null };
  const plainOnly = view === 'mayor';
  return {
    ...requirement,
    note: plainOnly ? null : requirement.note,
    clause: null,
    proof: null,
    acceptance: null,
  };
}
