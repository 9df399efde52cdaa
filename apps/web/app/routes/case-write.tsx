import {
  data,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { ContentForm } from '../curation/form/content-form';
import { changeItem } from '../curation/item/item-action.server';
import { itemPage } from '../curation/item/item.server';
import { usePresence } from '../curation/item/use-presence';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { notFound } from '../server/thrown.server';
import { CaseAside } from '../submit/case-aside';
import { CaseQuestions } from '../submit/case-questions';
import { CaseState } from '../submit/case-state';
import '../styles/components/submit.css';

export const handle = { texts: ['submit', 'desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const page = await itemPage(args, args.params['id'] ?? '');
  if (page.item.kind !== 'case-study') throw notFound();
  return data({ ...page, done: args.url.searchParams.get('done') });
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await changeItem(args);
  if (outcome instanceof Response) return outcome;
  const isRefused = outcome.refusal !== null || (outcome.form?.refusal ?? null) !== null;
  return data(outcome, { status: outcome.form?.conflict ? 409 : isRefused ? 422 : 200 });
}

const DONE = ['started', 'saved', 'hand-in', 'incomplete', 'moved', 'revise'] as const;

/** The ten questions of a case on one page, which saves itself while somebody writes. */
export default function CaseWrite() {
  const say = useText('submit');
  const sayDesk = useText('desk');
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { item, done } = page;
  const form = sent?.form ?? page.form;
  usePresence(item.id, page.form !== null);
  const told = DONE.find((name) => name === done);
  const isTrouble = told === 'moved' || told === 'incomplete';
  return (
    <Page title={item.title}>
      <div className="page">
        <CaseState page={page} />
        {told !== undefined && !sent && (
          <p className={isTrouble ? 'notice notice-warn' : 'notice'} role="status">
            {told === 'started' ? say('done.started') : sayDesk(`done.${told}`)}
          </p>
        )}
        {sent?.refusal && (
          <FormFaults faults={[{ field: sent.refusal.intent, message: sent.refusal.message }]} />
        )}
        {item.editors.length > 0 && form !== null && (
          <p className="notice notice-warn" role="status">
            {sayDesk('item.editors', {
              names: item.editors.map(({ name }) => name).join(', '),
              count: item.editors.length,
            })}
          </p>
        )}
        {form === null ? (
          <p>
            <Link className="button" to={`/desk/content/${item.id}`}>
              {say('write.read')}
            </Link>
          </p>
        ) : (
          <div className="columns columns-aside item-columns">
            <div className="stack case-form">
              <ContentForm
                form={form}
                isNew={false}
                autosave={`/desk/content/${item.id}/save`}
                layout={CaseQuestions}
              />
            </div>
            <CaseAside page={page} />
          </div>
        )}
      </div>
    </Page>
  );
}
