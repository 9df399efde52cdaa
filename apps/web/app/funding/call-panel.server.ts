import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, run, signInFirst, type PageArgs } from '../graphql/document.server';
import {
  CallForMeQuery,
  CallTimesQuery,
  NotePursuit,
  SendToColleague,
} from '../graphql/funding.operations.server';
import { PURSUIT_REASONS, PURSUIT_STATUSES, type Pursuit } from '../graphql/funding.types';
import { type ItemWithBody } from '../graphql/knowledge.types';
import { type PanelServer } from '../knowledge/panel';
import { dataOrRefusal } from '../membership/refusal.server';
import { keepingForm } from '../server/kept-form.server';
import { readForm } from '../server/read-form.server';
import { forWhom } from './mine.server';

/** What was typed into a form of the panel. */
export interface CallForm {
  readonly part: 'note' | 'send';
  readonly status: string;
  readonly reason: string;
  readonly note: string;
  readonly onDay: string;
  readonly colleague: string;
}

/** A form that came back: the field to mend, and what a colleague noted meanwhile. */
export interface CallReturned extends CallForm {
  readonly fault: string;
  readonly current: Pursuit | null;
}

/** What the page of a call tells the reader about their authority. */
export type CallForMe = Awaited<ReturnType<typeof load>>;

/** What is being read for a request: both parts of the page show the same. */
const LOADS = new WeakMap<Request, ReturnType<typeof load>>();

const DONE = ['noted', 'sent', 'unsent'] as const;

/** The panel of calls: whether one may apply, how far one is, and the page for a colleague. */
export const CALL_PANEL: PanelServer = {
  load: (args, item) => {
    const begun = LOADS.get(args.request) ?? load(args, item);
    LOADS.set(args.request, begun);
    return begun;
  },
  act,
};

async function load(args: LoaderFunctionArgs, { id }: ItemWithBody) {
  const mine = await forWhom(args);
  const done = DONE.find((name) => args.url.searchParams.get('done') === name) ?? null;
  const today = new Date().toISOString().slice(0, 10);
  if (mine === null) {
    const { fundingCall } = await run(args, CallTimesQuery, { id });
    return { mine, done, today, times: fundingCall, eligibility: null, pursuit: null, colleagues: [] };
  }
  const { fundingCall, myColleagues } = await run(args, CallForMeQuery, { id, authorityId: mine.chosen.id });
  const { eligibility = null, pursuit = null } = fundingCall ?? {};
  return { mine, done, today, times: fundingCall, eligibility, pursuit, colleagues: myColleagues };
}

async function act(args: ActionFunctionArgs, item: ItemWithBody): Promise<CallReturned> {
  const form = await readForm(args.request);
  const typed: CallForm = {
    part: textOf(form, 'part') === 'send' ? 'send' : 'note',
    status: textOf(form, 'status'),
    reason: textOf(form, 'reason'),
    note: textOf(form, 'note'),
    onDay: textOf(form, 'onDay'),
    colleague: textOf(form, 'colleague'),
  };
  const authorityId = textOf(form, 'authorityId');
  return keepingForm(form, async () => {
    if (typed.part === 'send') return send(args, item, typed, authorityId);
    return note(args, item, typed, { authorityId, version: Number(textOf(form, 'version')) });
  });
}

async function note(
  args: PageArgs,
  { id: callId, address }: ItemWithBody,
  typed: CallForm,
  seen: { readonly authorityId: string; readonly version: number },
): Promise<CallReturned> {
  const status = PURSUIT_STATUSES.find((one) => one === typed.status);
  if (status === undefined) return { ...typed, fault: 'status', current: null };
  const reason = PURSUIT_REASONS.find((one) => one === typed.reason) ?? null;
  const input = { ...seen, callId, status, reason, note: typed.note, onDay: typed.onDay || null };
  const { data, refusal } = dataOrRefusal(args, await attempt(args, NotePursuit, { input }));
  if (refusal !== null) return { ...typed, fault: refusal.field, current: null };
  if (data.notePursuit.__typename === 'FundingPursuitConflict')
    return { ...typed, fault: 'conflict', current: data.notePursuit.current };
  throw doneAt(address, seen.authorityId, 'noted');
}

async function send(
  args: PageArgs,
  { address }: ItemWithBody,
  typed: CallForm,
  authorityId: string,
): Promise<CallReturned> {
  if (typed.colleague === '') return { ...typed, fault: 'colleague', current: null };
  const input = { address, colleagueId: typed.colleague, note: typed.note };
  const answer = await attempt(args, SendToColleague, { input });
  const code = answer.errors[0]?.extensions?.['code'];
  if (code === 'RATE_LIMITED') return { ...typed, fault: 'tooMany', current: null };
  if (code === 'COLLEAGUE_NOT_FOUND') return { ...typed, fault: 'colleague', current: null };
  if (code === 'UNAUTHENTICATED') throw signInFirst(args);
  const { data, refusal } = dataOrRefusal(args, answer);
  if (refusal !== null) return { ...typed, fault: refusal.field, current: null };
  throw doneAt(address, authorityId, data.sendToColleague ? 'sent' : 'unsent');
}

function doneAt(address: string, authorityId: string, done: (typeof DONE)[number]): unknown {
  return redirect(`${address}?${new URLSearchParams({ for: authorityId, done })}#you`);
}
