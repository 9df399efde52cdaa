import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { attempt, run } from '../graphql/document.server';
import { AddContentFile, ItemFilesQuery, type FileRefusal } from '../graphql/files.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { dataOrRefusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['desk'] satisfies Section[] };

const LARGEST_FILE_BYTES = 10_000_000;
const LONGEST_TEXT = 300;

export async function loader(args: LoaderFunctionArgs) {
  const { contentFiles } = await run(args, ItemFilesQuery, { itemId: args.params['id'] ?? '' });
  return { files: contentFiles, id: args.params['id'] ?? '', isAdded: args.url.searchParams.has('added') };
}

export async function action(args: ActionFunctionArgs) {
  const itemId = args.params['id'] ?? '';
  // Who may not see the item is turned away before the file is read.
  await run(args, ItemFilesQuery, { itemId });
  const form = await readForm(args.request);
  const file = form.get('file');
  const alt = textOf(form, 'alt').trim();
  const refuse = (reason: FileRefusal) => data({ reason, alt }, { status: 422 });
  if (!(file instanceof File) || file.size === 0) return refuse('BROKEN');
  if (file.size > LARGEST_FILE_BYTES) return refuse('TOO_LARGE');
  const content = Buffer.from(await file.arrayBuffer()).toString('base64');
  const input = { itemId, fileName: file.name || 'file', content, alt };
  const { data: added, refusal } = dataOrRefusal(args, await attempt(args, AddContentFile, { input }));
  if (refusal !== null) return refuse(refusal.field === 'alt' ? 'TEXT_TOO_LONG' : 'BROKEN');
  const { reason } = added.addContentFile;
  return reason === undefined ? redirect(`/desk/content/${itemId}/upload?added=1`) : refuse(reason);
}

/** Pictures and attachments of a draft: what is there, and one more. */
export default function ContentUpload() {
  const say = useText('desk');
  const { files, id, isAdded } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return (
    <Page title={say('files.title')}>
      <div className="page stack reading">
        <p className="crumbs">
          <Link to={`/desk/content/${id}`}>{files.title}</Link>
        </p>
        <h1>{say('files.title')}</h1>
        <p className="lead">{say('files.lead')}</p>
        {isAdded && !returned && (
          <p className="notice" role="status">
            {say('files.added')}
          </p>
        )}
        <ul className="rows">
          {files.entries.map(({ file, named, text }) => (
            <li key={file.id}>
              <p>
                {file.kind === 'PICTURE' && (
                  <img src={file.sources[0]?.url} alt={text} width={160} className="file-preview" />
                )}{' '}
                {text || file.name}
              </p>
              {!named && <p className="small soft">{say('files.unnamed')}</p>}
            </li>
          ))}
        </ul>
        {files.isOpen && files.takes.length > 0 ? (
          <AddFile returned={returned} />
        ) : (
          <p>{say('files.fault.NOT_OPEN')}</p>
        )}
      </div>
    </Page>
  );
}

interface AddProps {
  readonly returned: { readonly reason: FileRefusal; readonly alt: string } | undefined;
}

function AddFile({ returned }: AddProps) {
  const say = useText('desk');
  const fault = returned && say(`files.fault.${returned.reason}`);
  const isText = returned?.reason === 'ALT_MISSING' || returned?.reason === 'TEXT_TOO_LONG';
  return (
    <>
      {fault && <FormFaults faults={[{ field: isText ? 'alt' : 'file', message: fault }]} />}
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <Field id="file" label={say('files.file')} help={say('files.fileHelp')} fault={isText ? null : fault}>
          <input
            className="input"
            type="file"
            id="file"
            name="file"
            {...describedBy('file', true, isText ? null : fault)}
          />
        </Field>
        <Field id="alt" label={say('files.alt')} help={say('files.altHelp')} fault={isText ? fault : null}>
          <input
            className="input"
            id="alt"
            name="alt"
            maxLength={LONGEST_TEXT}
            defaultValue={returned?.alt ?? ''}
            {...describedBy('alt', true, isText ? fault : null)}
          />
        </Field>
        <button className="button button-main">{say('files.add')}</button>
      </Form>
    </>
  );
}
