import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, run, type PageArgs } from '../graphql/document.server';
import {
  AnswerCaseQuestion,
  AskCaseQuestion,
  CaseLifeQuery,
  CaseWorkQuery,
  RemoveCaseQuestion,
  SaveCaseReuse,
  WithdrawCaseReuse,
} from '../graphql/cases.operations.server';
import { type ItemWithBody } from '../graphql/knowledge.types';
import { type PanelServer } from '../knowledge/panel';
import { dataOrRefusal } from '../membership/refusal.server';
import { type ApiAnswer } from '../server/hub-request.server';
import { keepingForm } from '../server/kept-form.server';
import { readForm } from '../server/read-form.server';

/** A form that came back with what was typed. */
export interface CaseReturned {
  readonly part: CasePart;
  /** The question that was to be answered; empty for other forms. */
  readonly id: string;
  readonly text: string;
  readonly since: string;
  readonly message: string;
}

const PARTS = ['reuse', 'withdraw', 'ask', 'answer', 'remove'] as const;
type CasePart = (typeof PARTS)[number];

/** What the page of a case tells about its life after publication. */
export type CaseLoaded = Awaited<ReturnType<typeof load>>;

/** What is being read for a request: all parts of the page show the same. */
const LOADS = new WeakMap<Request, ReturnType<typeof load>>();

/** The panels of cases: who did it again, questions to those who tell it, and what such things cost. */
export const CASE_PANEL: PanelServer = {
  load: (args, item) => {
    const begun = LOADS.get(args.request) ?? load(args, item);
    LOADS.set(args.request, begun);
    return begun;
  },
  act,
};

async function load(args: LoaderFunctionArgs, { id, address }: ItemWithBody) {
  const { knowledgeItem, caseCosts } = await run(args, CaseLifeQuery, { address });
  // Refused to strangers, who read the rest all the same.
  const { data } = await attempt(args, CaseWorkQuery, { itemId: id });
  return {
    reuseCount: knowledgeItem?.reuseCount ?? 0,
    reuses: knowledgeItem?.reuses ?? [],
    questions: knowledgeItem?.questions ?? [],
    costs: caseCosts,
    work: data?.caseWork ?? null,
    done: PARTS.find((name) => args.url.searchParams.get('done') === name) ?? null,
  };
}

async function act(args: ActionFunctionArgs, item: ItemWithBody): Promise<CaseReturned> {
  const form = await readForm(args.request);
  const part = PARTS.find((name) => name === textOf(form, 'part')) ?? 'ask';
  return keepingForm(form, async () => {
    const { refusal } = dataOrRefusal(args, await send(args, item.id, part, form));
    if (refusal === null) throw doneAt(item.address, part);
    const [id, text, since] = [textOf(form, 'id'), textOf(form, 'text'), textOf(form, 'since')];
    return { part, id, text, since, message: refusal.message };
  });
}

function send(args: PageArgs, itemId: string, part: CasePart, form: FormData): Promise<ApiAnswer<unknown>> {
  const id = textOf(form, 'id');
  const text = textOf(form, 'text').replaceAll('\r\n', '\n').trim();
  const authorityId = textOf(form, 'authorityId');
  switch (part) {
    case 'reuse':
      return attempt(args, SaveCaseReuse, {
        input: { itemId, authorityId, changed: text, since: textOf(form, 'since').trim() },
      });
    case 'withdraw':
      return attempt(args, WithdrawCaseReuse, { id });
    case 'answer':
      return attempt(args, AnswerCaseQuestion, { input: { id, answer: text } });
    case 'remove':
      return attempt(args, RemoveCaseQuestion, { id });
    case 'ask':
      return attempt(args, AskCaseQuestion, {
        input: { itemId, question: text, authorityId: authorityId || null, showName: form.has('showName') },
      });
  }
}

function doneAt(address: string, done: CasePart): unknown {
  return redirect(`${address}?done=${done}#life`);
}
