import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, run } from '../graphql/document.server';
import { type ItemWithBody } from '../graphql/knowledge.types';
import {
  JoinNeed,
  LeaveNeed,
  MergeNeeds,
  NeedStandingQuery,
  OtherNeedsQuery,
} from '../graphql/needs.operations.server';
import { type PanelServer } from '../knowledge/panel';
import { dataOrRefusal } from '../membership/refusal.server';
import { keepingForm } from '../server/kept-form.server';
import { readForm } from '../server/read-form.server';

/** A form that came back with what was typed. */
export interface NeedReturned {
  readonly part: 'join' | 'merge';
  readonly text: string;
  readonly message: string;
}

const DONE = ['joined', 'left', 'merged'] as const;

/** What the page of a need tells about who needs it too. */
export type NeedLoaded = Awaited<ReturnType<typeof load>>;

/** The panel of needs: who needs it too, what answered it, and for chairs making several one. */
export const NEED_PANEL: PanelServer = { load, act };

async function load(args: LoaderFunctionArgs, { id, address }: ItemWithBody) {
  const { viewer, knowledgeItem } = await run(args, NeedStandingQuery, { address });
  const standing = knowledgeItem?.need ?? null;
  const others = standing?.mayCurate ? await run(args, OtherNeedsQuery, { text: null }) : null;
  return {
    standing,
    authorities: viewer?.authorities ?? [],
    done: DONE.find((name) => args.url.searchParams.get('done') === name) ?? null,
    others: others?.needs.edges.map(({ node }) => node).filter((other) => other.id !== id) ?? [],
  };
}

async function act(args: ActionFunctionArgs, { id: needId, address }: ItemWithBody): Promise<NeedReturned> {
  const form = await readForm(args.request);
  const part = textOf(form, 'part');
  const authorityId = textOf(form, 'authorityId');
  const text = textOf(form, 'text').trim();
  return keepingForm(form, async () => {
    if (part === 'merge') {
      const input = { intoId: textOf(form, 'into'), ids: [needId], reason: text };
      const { data, refusal } = dataOrRefusal(args, await attempt(args, MergeNeeds, { input }));
      if (refusal !== null) return { part: 'merge', text, message: refusal.message };
      throw doneAt(data.mergeNeeds.address, 'merged');
    }
    if (part === 'leave') {
      await run(args, LeaveNeed, { needId, authorityId });
      throw doneAt(address, 'left');
    }
    const input = { needId, authorityId, why: text };
    const { refusal } = dataOrRefusal(args, await attempt(args, JoinNeed, { input }));
    if (refusal !== null) return { part: 'join', text, message: refusal.message };
    throw doneAt(address, 'joined');
  });
}

function doneAt(address: string, done: (typeof DONE)[number]): unknown {
  return redirect(`${address}?done=${done}#who`);
}
