import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, codeOf, faultOf, type Operation } from '../graphql/document.server';
import {
  ArchiveGroupItem,
  SaveGroupMeeting,
  SaveGroupOutput,
  SaveWorkItem,
} from '../graphql/groups.operations.server';
import { type ApiError } from '../server/hub-request.server';
import { readForm } from '../server/read-form.server';
import { slugOf } from './address.server';
import { fieldsOf, inputOf, ITEM_KINDS, typedFields, type ItemKind } from './item-form';
import { type ItemReturned } from './item-returned';
import { type GroupMeeting, type GroupOutput, type WorkItem } from './types';

type Item = WorkItem | GroupMeeting | GroupOutput;

/** What saving came to: kept, refused with what to mend, or in conflict with what somebody else kept. */
type Saved = { readonly current: Item } | { readonly error: ApiError } | null;

/** Saves an item of the desk, or takes it away. */
export async function changeItem(args: ActionFunctionArgs) {
  const slug = slugOf(args);
  const form = await readForm(args.request);
  const kind = ITEM_KINDS.find((name) => name === textOf(form, 'itemKind')) ?? 'work';
  const target = {
    id: textOf(form, 'id'),
    groupId: textOf(form, 'group'),
    version: Number(textOf(form, 'version')),
  };
  const returned = { kind, id: target.id, version: target.version, fields: typedFields(kind, form) };
  if (textOf(form, 'intent') === 'archive')
    return archive(args, slug, kind, target, textOf(form, 'reason'), returned);
  const input = { ...inputOf(kind, returned.fields, textOf(form, 'dayOnly') === 'true'), ...target };
  const saved = await save(args, kind, input);
  if (saved === null) return redirect(`/groups/${slug}/desk?kind=${kind}&item=${target.id}&saved`);
  if ('error' in saved) return refused(args, returned, saved.error);
  const { current } = saved;
  const kept = fieldsOf(kind, current);
  return data<ItemReturned>({ ...returned, version: current.version, faults: [], kept }, { status: 409 });
}

async function save(
  args: ActionFunctionArgs,
  kind: ItemKind,
  input: Record<string, unknown>,
): Promise<Saved> {
  if (kind === 'work') return savedBy(args, SaveWorkItem, input, ({ saveWorkItem }) => saveWorkItem);
  if (kind === 'meeting')
    return savedBy(args, SaveGroupMeeting, input, ({ saveGroupMeeting }) => saveGroupMeeting);
  return savedBy(args, SaveGroupOutput, input, ({ saveGroupOutput }) => saveGroupOutput);
}

async function savedBy<Data>(
  args: ActionFunctionArgs,
  document: Operation<Data, { input: Readonly<Record<string, unknown>> }>,
  input: Readonly<Record<string, unknown>>,
  outcomeOf: (answer: Data) => { readonly __typename: string; readonly current?: Item },
): Promise<Saved> {
  const { data: answer, errors } = await attempt(args, document, { input });
  if (errors[0] !== undefined) return { error: errors[0] };
  if (answer === null) throw faultOf(args, undefined);
  const { current } = outcomeOf(answer);
  return current === undefined ? null : { current };
}

async function archive(
  args: ActionFunctionArgs,
  slug: string,
  kind: ItemKind,
  target: { readonly id: string; readonly groupId: string; readonly version: number },
  reason: string,
  returned: Omit<ItemReturned, 'faults' | 'kept'>,
) {
  const input = { ...target, kind: kind.toUpperCase(), reason };
  const { data: answer, errors } = await attempt(args, ArchiveGroupItem, { input });
  if (errors[0] !== undefined) return refused(args, returned, errors[0]);
  const archived = answer?.archiveGroupItem.__typename === 'GroupItemArchived';
  const here = `/groups/${slug}/desk`;
  return redirect(archived ? `${here}?archived` : `${here}?kind=${kind}&item=${target.id}`);
}

/** The form again with everything typed, and what to mend where the API said so. */
function refused(args: ActionFunctionArgs, returned: Omit<ItemReturned, 'faults' | 'kept'>, error: ApiError) {
  if (codeOf(error) !== 'BAD_USER_INPUT') throw faultOf(args, error);
  const details = error.extensions?.['details'] as
    { field?: string; fields?: readonly { path: string; message: string }[] } | undefined;
  const listed = details?.fields?.map(({ path, message }) => ({
    field: path.replace(/^input\./, ''),
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
  }));
  const faults = listed ?? [{ field: details?.field ?? 'title', message: error.message }];
  return data<ItemReturned>({ ...returned, faults, kept: null }, { status: 422 });
}
