import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { isToMend } from '../curation/item/returned.server';
import { attempt, faultOf, run, signInFirst, type PageArgs } from '../graphql/document.server';
import { MyAuthoritiesQuery } from '../graphql/funding.operations.server';
import { MimNamesQuery } from '../graphql/knowledge.operations.server';
import { MimFamiliesQuery } from '../graphql/mims.operations.server';
import { JoinNeed, RaiseNeed, SimilarNeedsQuery, type SimilarNeed } from '../graphql/needs.operations.server';
import { type TranslatedText } from '../graphql/types';
import { keepingForm } from '../server/kept-form.server';
import { readForm } from '../server/read-form.server';
import { needFaults, textFault, typedNeed, type NeedFault, type TypedNeed } from './need-form-data';

/** A MIM that a need may be about. */
export interface MimChoice {
  /** Where it is read: family/edition/name. */
  readonly place: string;
  readonly number: string;
  readonly name: TranslatedText;
}

/** A need that somebody is about to raise: first its title, then what others raised, then the rest. */
export interface NewNeed {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly step: 'title' | 'similar' | 'write';
  readonly title: string;
  readonly fault: NeedFault | null;
  readonly similar: readonly SimilarNeed[];
  readonly mims: readonly MimChoice[];
}

/** What a form about a new need got back. */
export interface NewNeedReturned {
  readonly typed: TypedNeed;
  readonly faults: readonly NeedFault[];
  /** What the hub says against it; null where only fields are to be mended. */
  readonly refusal: string | null;
}

/**
 * Where somebody stands who raises a need, by what the address says.
 * @throws the way to the sign-in page for a stranger
 */
export async function newNeed(args: LoaderFunctionArgs): Promise<NewNeed> {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  if (viewer === null) throw signInFirst(args);
  const query = args.url.searchParams;
  const title = (query.get('title') ?? '').trim().toWellFormed();
  const known = { authorities: viewer.authorities, title, similar: [], mims: [] };
  if (viewer.authorities.length === 0 || !query.has('title')) return { ...known, step: 'title', fault: null };
  const fault = textFault('title', title);
  if (fault !== null) return { ...known, step: 'title', fault };
  const { similarNeeds: similar } = await run(args, SimilarNeedsQuery, { title });
  if (similar.length > 0 && query.get('step') !== 'write')
    return { ...known, step: 'similar', fault, similar };
  return { ...known, step: 'write', fault, similar, mims: await currentMims(args) };
}

/** The MIMs of the editions in force. */
async function currentMims(args: PageArgs): Promise<readonly MimChoice[]> {
  const { mimFamilies } = await run(args, MimFamiliesQuery, {});
  const editions = mimFamilies.flatMap((one) => one.editions.filter(({ state }) => state === 'CURRENT'));
  const mims = editions.map(async ({ familySlug: family, number }) => {
    const { mimEdition } = await run(args, MimNamesQuery, { family, number });
    const place = (slug: string) => `${family}/${number}/${slug}`;
    return (mimEdition?.mims ?? []).map(({ slug, ...mim }) => ({ ...mim, place: place(slug) }));
  });
  return (await Promise.all(mims)).flat();
}

/**
 * Joins a need that is there already, or hands in the one that was written; else the form again.
 * @throws the page that keeps the form, for somebody whose session ended
 */
export async function actOnNewNeed(args: ActionFunctionArgs): Promise<NewNeedReturned> {
  const form = await readForm(args.request);
  return keepingForm(form, async () => {
    if (textOf(form, 'part') === 'join') throw await joined(args, form);
    return raised(args, typedNeed(form));
  });
}

async function joined(args: PageArgs, form: FormData): Promise<unknown> {
  const input = { needId: textOf(form, 'needId'), authorityId: textOf(form, 'authorityId'), why: '' };
  const { joinNeed } = await run(args, JoinNeed, { input });
  return redirect(`${joinNeed.address}?done=joined#who`);
}

async function raised(args: PageArgs, typed: TypedNeed): Promise<NewNeedReturned> {
  const { purpose, ...rest } = typed;
  const faults = needFaults(typed);
  if (faults.length > 0 || purpose === '') return { typed, faults, refusal: null };
  const { data, errors } = await attempt(args, RaiseNeed, { input: { ...rest, purpose } });
  if (data !== null && errors.length === 0) throw handedIn(data.raiseNeed);
  if (!isToMend(errors[0])) throw faultOf(args, errors[0]);
  return { typed, faults, refusal: errors[0]?.message ?? '' };
}

function handedIn(itemId: string): unknown {
  return redirect(`/desk/content/${itemId}?done=hand-in`);
}
