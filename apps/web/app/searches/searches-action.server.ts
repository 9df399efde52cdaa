import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { SetNotifications, type NotificationKind } from '../graphql/account.operations.server';
import { attempt, run, type PageArgs } from '../graphql/document.server';
import {
  MuteSearch,
  MySearchesQuery,
  RemoveSearch,
  RenameSearch,
  SaveSearch,
} from '../graphql/searches.operations.server';
import { dataOrRefusal } from '../membership/refusal.server';
import { keepingForm } from '../server/kept-form.server';
import { readForm } from '../server/read-form.server';

const KIND: NotificationKind = 'SAVED_SEARCHES';
const UNPROCESSABLE = 422;

/** What came back with a form: which one, what was typed, and what is wrong with it. */
export interface SearchReturned {
  /** The search that was to be renamed; null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly fault: 'name' | 'tooMany' | 'other';
}

/** Saves, renames or deletes a search, or switches the mail about all of them. */
export async function actOnSearches(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  return keepingForm(form, async () => {
    const id = textOf(form, 'id');
    switch (textOf(form, 'part')) {
      case 'remove':
        await run(args, RemoveSearch, { id });
        return redirect('/account/searches?done=removed');
      case 'mute-one':
        await run(args, MuteSearch, { id, muted: true });
        return redirect('/account/searches?done=mutedOne');
      case 'unmute-one':
        await run(args, MuteSearch, { id, muted: false });
        return redirect('/account/searches?done=unmutedOne');
      case 'mute':
        return setMail(args, false);
      case 'unmute':
        return setMail(args, true);
      case 'rename':
        return rename(args, id, textOf(form, 'name'));
      default:
        return save(args, form);
    }
  });
}

async function save(args: PageArgs, form: FormData) {
  const name = textOf(form, 'name');
  const input = {
    name,
    kind: textOf(form, 'kind') || null,
    text: textOf(form, 'text') || null,
    marks: form.getAll('mark').map(String),
    authorityId: textOf(form, 'for') || null,
    path: textOf(form, 'save'),
  };
  const { data: saved, refusal } = dataOrRefusal(args, await attempt(args, SaveSearch, { input }));
  if (refusal !== null) return back({ id: null, name, fault: refusal.field === 'name' ? 'name' : 'other' });
  if (saved.saveSearch.__typename === 'TooManySearchesError')
    return back({ id: null, name, fault: 'tooMany' });
  // Under another name it was kept before; a second click finds the name that was just typed.
  const isNew = saved.saveSearch.name === name.trim().replaceAll(/\s+/g, ' ');
  return redirect(`/account/searches?done=${isNew ? 'saved' : 'kept'}`);
}

async function rename(args: PageArgs, id: string, name: string) {
  const { refusal } = dataOrRefusal(args, await attempt(args, RenameSearch, { id, name }));
  return refusal === null ? redirect('/account/searches?done=renamed') : back({ id, name, fault: 'name' });
}

function back(returned: SearchReturned) {
  return data(returned, { status: UNPROCESSABLE });
}

/** The other kinds of mail stay as they are. */
async function setMail(args: PageArgs, isWanted: boolean) {
  const { viewer } = await run(args, MySearchesQuery, {});
  const others = (viewer?.notifications ?? []).filter(({ kind, wanted }) => wanted && kind !== KIND);
  const wanted = [...others.map(({ kind }) => kind as NotificationKind), ...(isWanted ? [KIND] : [])];
  await run(args, SetNotifications, { wanted });
  return redirect(`/account/searches?done=${isWanted ? 'unmuted' : 'muted'}`);
}
