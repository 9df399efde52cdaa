import { attempt, run, type PageArgs } from '../../graphql/document.server';
import {
  ContentItemQuery,
  ContentQueueQuery,
  ContentTalkQuery,
  TouchEditing,
} from '../../graphql/curation.operations.server';
import { type ContentItem } from '../../graphql/curation.types';
import { hubRequest } from '../../server/hub-request.server';
import { fieldsOf, formModel, languageCode, type FormContext } from '../form/editing.server';
import { type FormModel } from '../form/form-model';
import { type FieldView } from '../form/form-view';
import { formWords, kindLabels } from '../form/words.server';
import { bodyFrom, kindNamed, type Kind } from '../kinds.server';

/** What the page of an item shows. */
export interface ItemPage {
  /** Its bodies are left out: the form and the texts hold them. */
  readonly item: Omit<ContentItem, 'liveBody' | 'comments'> & {
    readonly comments: readonly PlacedComment[];
  };
  readonly kindLabel: string;
  readonly beside: string | null;
  /** The form, where the reader may write. */
  readonly form: FormModel | null;
  /** The texts, where they only read. */
  readonly fields: readonly FieldView[];
  /** The places a remark can be about. */
  readonly places: readonly (readonly [place: string, name: string])[];
  /** What could take its place when it is archived. */
  readonly successors: readonly { readonly id: string; readonly title: string }[];
}

/** A remark with the name of its place. */
export type PlacedComment = ContentItem['comments'][number] & { readonly placeName: string };

/** Whether the draft may be written on. */
export function isWritable({ draft, standing }: Pick<ContentItem, 'draft' | 'standing'>): boolean {
  return draft !== null && standing.mayEdit && ['DRAFT', 'CHANGES_ASKED'].includes(draft.state);
}

/** An item with its kind and the talk about it. */
export async function itemOf(args: PageArgs, id: string): Promise<{ item: ContentItem; kind: Kind }> {
  const { contentItem } = await run(args, ContentItemQuery, { id });
  const talk = await run(args, ContentTalkQuery, { id });
  return { item: { ...contentItem, ...talk.contentItem }, kind: await kindNamed(args, contentItem.kind) };
}

/** What a form of an item is made from. */
export function contextOf(
  { context }: PageArgs,
  { item, kind }: { item: ContentItem; kind: Kind },
  beside: string | null,
): FormContext {
  const open = item.comments.filter(({ resolvedAt }) => resolvedAt === null);
  return {
    kind: kind.name,
    shape: kind.shape,
    locale: context.get(hubRequest).locale,
    offers: kind.offers,
    beside,
    faults: item.draft?.faults ?? [],
    comments: open.map(({ id, path, text, author }) => ({ id, path, text, author: author?.name ?? '–' })),
  };
}

/** The page of an item: its form for those who may write on its draft, its texts for others. */
export async function itemPage(args: PageArgs, id: string): Promise<ItemPage> {
  const beside = languageCode(args.url.searchParams.get('lang'));
  const { item, kind } = await itemOf(args, id);
  const context = contextOf(args, { item, kind }, beside);
  const { liveBody, draft, comments, ...rest } = item;
  const body = bodyFrom(draft?.body ?? liveBody ?? '{}');
  const writes = isWritable(item);
  if (writes) await attempt(args, TouchEditing, { itemId: id });
  const form = writes ? await formModel(context, body, { revisionId: draft?.revision.id ?? '' }) : null;
  const fields = form?.fields ?? (await fieldsOf(context, body));
  const words = await formWords(context.locale);
  const label = await kindLabels(context.locale);
  const places = placesIn(fields);
  const names = new Map(places);
  return {
    item: {
      ...rest,
      draft: draft && { ...draft, body: '' },
      comments: comments.map((one) => ({
        ...one,
        placeName: one.path === '' ? words.say('place.whole') : (names.get(one.path) ?? one.path),
      })),
    },
    kindLabel: label(kind.name),
    beside,
    form,
    fields: form === null ? fields : [],
    places,
    successors: item.standing.mayArchive ? await successorsOf(args, item) : [],
  };
}

const MOST_PLACES = 400;
const LONGEST_NAME = 70;

function placesIn(fields: readonly FieldView[]): ItemPage['places'] {
  const places = fields.flatMap((field): (readonly [string, string])[] => {
    if (field.type === 'fixed') return [];
    const own = [field.place, field.label] as const;
    if (field.type !== 'list') return [own];
    const entries = field.entries.map(({ place, mark, summary }) => {
      const name = `${field.label} › ${[mark, summary].filter((part) => part !== '').join(' ')}`;
      return [place, name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)} …` : name] as const;
    });
    return [own, ...entries];
  });
  return places.slice(0, MOST_PLACES);
}

async function successorsOf(args: PageArgs, { id, kind }: ContentItem): Promise<ItemPage['successors']> {
  const wanted = { queue: 'ALL', kind, groupId: null, after: null } as const;
  const { data } = await attempt(args, ContentQueueQuery, wanted);
  const others = data?.contentQueue.edges.map(({ node }) => node) ?? [];
  return others
    .filter(
      (one) => one.id !== id && one.address !== null && one.state !== 'ARCHIVED' && one.state !== 'EXPIRED',
    )
    .map((one) => ({ id: one.id, title: one.title }));
}

/** The name of a place that a comparison names, like `requirements[r1.2].text.de`, in the language of the page. */
export function placeNamer(label: (name: string) => string): (path: string, locale: string | null) => string {
  return (path, locale) => {
    const steps = [...path.matchAll(/\[("(?:[^"\\]|\\.)*"|[^\]]*)\]|([\w-]+)/g)];
    const names = steps.map(([, entry, property]) =>
      property === undefined ? (entry ?? '').replaceAll('"', '') : property === locale ? '' : label(property),
    );
    return names.filter((name) => name !== '').join(' › ');
  };
}
