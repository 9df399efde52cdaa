import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { ContentForm } from '../curation/form/content-form';
import { ReadFields } from '../curation/form/read-fields';
import { ItemHead } from '../curation/item/item-head';
import { ItemAside } from '../curation/item/item-aside';
import { changeItem } from '../curation/item/item-action.server';
import { itemPage } from '../curation/item/item.server';
import { NextStep } from '../curation/item/next-step';
import { ReadingHead } from '../curation/item/reading-head';
import { usePresence } from '../curation/item/use-presence';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const done = args.url.searchParams.get('done');
  return data({
    ...(await itemPage(args, args.params['id'] ?? '')),
    done,
    about: args.url.searchParams.get('about'),
  });
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await changeItem(args);
  if (outcome instanceof Response) return outcome;
  const isRefused = outcome.refusal !== null || (outcome.form?.refusal ?? null) !== null;
  return data(outcome, { status: outcome.form?.conflict ? 409 : isRefused ? 422 : 200 });
}

const DONE = [
  'saved', 'started', 'hand-in', 'approve', 'ask-changes', 'revise', 'discard', 'restore', 'verify', 'archive',
  'restore-revision', 'comment', 'resolve', 'revoke', 'moved', 'incomplete',
] as const; // prettier-ignore

/** One item: where it stands and what comes next, its texts, and everything that was said and done. */
export default function ContentItemPage() {
  const say = useText('desk');
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { item, fields, done, places } = page;
  const form = sent?.form ?? page.form;
  usePresence(item.id, page.form !== null);
  const told = DONE.find((name) => name === done);
  const base = `/desk/content/${item.id}`;
  const remarkAt = (place: string) => `?about=${encodeURIComponent(place)}#remark`;
  return (
    <Page title={item.title}>
      <div className="page">
        <ItemHead page={page} />
        {told !== undefined && !sent && (
          <p
            className={told === 'moved' || told === 'incomplete' ? 'notice notice-warn' : 'notice'}
            role="status"
          >
            {say(`done.${told}`)}
          </p>
        )}
        {sent?.refusal && (
          <FormFaults faults={[{ field: sent.refusal.intent, message: sent.refusal.message }]} />
        )}
        {item.editors.length > 0 && page.form !== null && (
          <p className="notice notice-warn" role="status">
            {say('item.editors', {
              names: item.editors.map(({ name }) => name).join(', '),
              count: item.editors.length,
            })}
          </p>
        )}
        <NextStep page={page} sent={sent} />
        <div className="columns columns-aside item-columns">
          <div className="stack" id="texts">
            <h2>{say(form === null ? 'item.texts' : 'item.write')}</h2>
            {form === null ? (
              <>
                <ReadingHead page={page} base={base} />
                <ReadFields fields={fields} remarkAt={item.standing.mayComment ? remarkAt : null} />
              </>
            ) : (
              <ContentForm form={form} isNew={false} autosave={`/desk/content/${item.id}/save`} />
            )}
          </div>
          <ItemAside page={page} sent={sent} about={page.about} places={places} />
        </div>
      </div>
    </Page>
  );
}
