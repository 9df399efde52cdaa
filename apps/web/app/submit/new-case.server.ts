import { type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { isToMend } from '../curation/item/returned.server';
import { formWords, sayIn } from '../curation/form/words.server';
import { StartContent } from '../graphql/curation.operations.server';
import { attempt, codeOf, faultOf, run, signInFirst, type PageArgs } from '../graphql/document.server';
import { MyAuthoritiesQuery } from '../graphql/funding.operations.server';
import { CaseMaterialQuery, StartCaseStudy, type CaseMaterial } from '../graphql/submit.operations.server';
import { hubRequest, type ApiError } from '../server/hub-request.server';
import { keepingForm } from '../server/kept-form.server';
import { readForm } from '../server/read-form.server';
import { slugOf } from './slug';

/** A case that somebody is about to begin. */
export interface NewCase {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  /** For which of them; empty for none. */
  readonly authorityId: string;
  /** What it wrote in its assessments, topic by topic. */
  readonly material: readonly MaterialTopic[];
}

/** What an authority wrote about one topic. */
export interface MaterialTopic {
  readonly topic: string;
  readonly entries: readonly CaseMaterial[];
}

/** What the form got back. */
export interface NewCaseReturned {
  readonly title: string;
  readonly ticked: readonly string[];
  readonly refusal: string | null;
  readonly isUntitled: boolean;
}

/** For whom a case may be begun, and with what. */
export async function newCase(args: PageArgs): Promise<NewCase> {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { authorities } = viewer;
  const asked = args.url.searchParams.get('authority');
  const chosen = authorities.find(({ id }) => id === asked) ?? (asked === null ? authorities[0] : undefined);
  const authorityId = chosen?.id ?? '';
  return {
    authorities,
    authorityId,
    material: authorityId === '' ? [] : await materialOf(args, authorityId),
  };
}

async function materialOf(args: PageArgs, authorityId: string): Promise<readonly MaterialTopic[]> {
  const { data } = await attempt(args, CaseMaterialQuery, { authorityId });
  const words = await formWords(args.context.get(hubRequest).locale);
  const all = data?.caseMaterial ?? [];
  return [...new Set(all.map(({ topic }) => topic))].map((topic) => ({
    topic: topic === null ? '' : words.choice(topic, 'topics'),
    entries: all.filter((one) => one.topic === topic),
  }));
}

/**
 * Begins the case that was sent; else the form again, with what is to be mended.
 * @throws the page that keeps the form, for somebody whose session ended
 */
export async function startCase(
  args: ActionFunctionArgs,
): Promise<NewCaseReturned | { readonly id: string }> {
  const form = await readForm(args.request);
  return keepingForm(form, () => startWith(args, form));
}

async function startWith(
  args: ActionFunctionArgs,
  form: FormData,
): Promise<NewCaseReturned | { readonly id: string }> {
  const title = textOf(form, 'title').trim();
  const ticked = form.getAll('material').filter((id) => typeof id === 'string');
  const given = { title, ticked, refusal: null, isUntitled: title === '' };
  if (title === '') return given;
  const authorityId = textOf(form, 'authorityId');
  const begun =
    authorityId === '' ? await startForNone(args, title) : await startFor(args, authorityId, title, ticked);
  if (typeof begun === 'string') return { id: begun };
  if (!isToMend(begun)) throw faultOf(args, begun);
  return { ...given, refusal: begun?.message ?? '' };
}

async function startFor(
  args: PageArgs,
  authorityId: string,
  title: string,
  materialIds: readonly string[],
): Promise<string | ApiError | undefined> {
  const input = { authorityId, title, materialIds };
  const { data, errors } = await attempt(args, StartCaseStudy, { input });
  return data === null || errors.length > 0 ? errors[0] : data.startCaseStudy.itemId;
}

const MOST_TRIES = 4;

/** A case that belongs to no authority: its short name is taken from its title, with a count where others have it. */
async function startForNone(args: PageArgs, title: string): Promise<string | ApiError | undefined> {
  const { locale } = args.context.get(hubRequest);
  const say = await sayIn(locale, 'submit');
  const base = slugOf(title) || 'case';
  const source = { label: 'real', note: say('new.toldByOne') ?? '' };
  const rest = { language: locale, title, evidence: 'reported', source };
  let error: ApiError | undefined;
  for (let attempted = 1; attempted <= MOST_TRIES; attempted++) {
    const ending = attempted === MOST_TRIES ? crypto.randomUUID().slice(0, 6) : String(attempted);
    const slug = attempted === 1 ? base : `${base}-${ending}`;
    const input = { kind: 'case-study', authorityId: null, body: JSON.stringify({ ...rest, slug }) };
    const answer = await attempt(args, StartContent, { input });
    if (answer.data !== null && answer.errors.length === 0) return answer.data.startContent.id;
    error = answer.errors[0];
    if (codeOf(error) !== 'CONTENT_KEY_TAKEN') break;
  }
  return error;
}
