import {
  data,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Page } from '../components/page';
import { ContentForm } from '../curation/form/content-form';
import { type FormModel } from '../curation/form/form-model';
import { NewItemHead } from '../curation/item/new-item-head';
import { newItem, startItem } from '../curation/item/new-item.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return data(await newItem(args));
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await startItem(args);
  return 'id' in outcome ? redirect(`/desk/content/${outcome.id}?done=started`) : data<FormModel>(outcome);
}

/** Begins an item of a kind: the same form in which it is written later. */
export default function ContentNew() {
  const say = useText('desk');
  const loaded = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = say('new.title', { kind: loaded.kindLabel });
  return (
    <Page title={title}>
      <div className="page stack">
        <p className="crumbs">
          <Link to="/desk/content">{say('desk.title')}</Link>
        </p>
        <h1>{title}</h1>
        <p className="lead">{say('new.lead', { group: loaded.group })}</p>
        <NewItemHead kind={loaded.kind} language={loaded.form.language} />
        <ContentForm form={returned ?? loaded.form} isNew authorities={loaded.authorities} />
      </div>
    </Page>
  );
}
