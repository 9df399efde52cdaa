import { useState } from 'react';
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
import { isPeriod } from '../assessment/period';
import { describedBy, Field } from '../components/field';
import { FormFaults, type FormFault } from '../components/form-faults';
import { Page } from '../components/page';
import { MyAuthoritiesQuery } from '../graphql/assessment.operations.server';
import { attempt, codeOf, faultOf, run, signInFirst } from '../graphql/document.server';
import { ImportAssessment } from '../graphql/import.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['assessment'] satisfies Section[] };

/** What the API takes as one document. */
const LARGEST_FILE_BYTES = 900_000;

interface Returned {
  readonly given: { readonly authority: string; readonly period: string };
  readonly keys: readonly ('fileMissing' | 'fileTooLarge' | 'periodFault' | 'exists')[];
  readonly documentFaults: readonly { readonly path: string; readonly reason: string }[];
  readonly existing: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  if (viewer === null) throw signInFirst(args);
  return { authorities: viewer.authorities };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const given = { authority: textOf(form, 'authority'), period: textOf(form, 'period').trim().toUpperCase() };
  const refuse = (returned: Partial<Returned>) =>
    data<Returned>({ given, keys: [], documentFaults: [], existing: null, ...returned }, { status: 422 });

  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refuse({ keys: ['fileMissing'] });
  if (file.size > LARGEST_FILE_BYTES) return refuse({ keys: ['fileTooLarge'] });
  if (given.period !== '' && !isPeriod(given.period)) return refuse({ keys: ['periodFault'] });

  const input = { authorityId: given.authority, document: await file.text(), period: given.period || null };
  const answer = await attempt(args, ImportAssessment, { input });
  const error = answer.errors[0];
  if (error !== undefined && codeOf(error) === 'BAD_USER_INPUT')
    return refuse({ documentFaults: [{ path: '', reason: error.message }] });
  if (answer.data === null || error !== undefined) throw faultOf(args, error);
  const imported = answer.data.importAssessment;
  switch (imported.__typename) {
    case 'Assessment':
      return redirect(`/assessments/${imported.id}`);
    case 'AssessmentExistsError':
      return refuse({ keys: ['exists'], existing: imported.assessmentId });
    case 'ImportRefusedError':
      return refuse({ documentFaults: imported.faults });
  }
}

/** Takes in an assessment that was downloaded as JSON, here or on another hub. */
export default function AssessmentImport() {
  const say = useText('assessment');
  const { authorities } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const given = returned?.given;
  const [isTooLarge, setTooLarge] = useState(false);
  return (
    <Page title={say('import.title')}>
      <div className="page stack">
        <h1>{say('import.title')}</h1>
        <p className="lead">{authorities.length === 0 ? say('list.noAuthority') : say('import.lead')}</p>
        <ImportFaults returned={returned} />
        {authorities.length > 0 && (
          <Form
            method="post"
            encType="multipart/form-data"
            className="form"
            noValidate
            onSubmit={(event) => isTooLarge && event.preventDefault()}
          >
            <Field id="authority" label={say('new.authority')} fault={undefined}>
              <select className="input" id="authority" name="authority" defaultValue={given?.authority}>
                {authorities.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </Field>
            <FileField onChoice={setTooLarge} isTooLarge={isTooLarge} />
            <Field id="period" label={say('import.period')} help={say('import.periodHelp')} fault={undefined}>
              <input
                className="input input-short"
                id="period"
                name="period"
                defaultValue={given?.period}
                {...describedBy('period', true, undefined)}
              />
            </Field>
            <button className="button button-main">{say('import.take')}</button>
          </Form>
        )}
      </div>
    </Page>
  );
}

interface FileProps {
  readonly isTooLarge: boolean;
  readonly onChoice: (isTooLarge: boolean) => void;
}

// Told at once where a script runs, since much larger files do not even reach the form.
function FileField({ isTooLarge, onChoice }: FileProps) {
  const say = useText('assessment');
  const fault = isTooLarge ? say('import.fileTooLarge') : undefined;
  return (
    <Field id="file" label={say('import.file')} help={say('import.fileHelp')} fault={fault}>
      <input
        className="input"
        type="file"
        id="file"
        name="file"
        accept="application/json,.json"
        onChange={({ target }) => onChoice((target.files?.[0]?.size ?? 0) > LARGEST_FILE_BYTES)}
        {...describedBy('file', true, fault)}
      />
    </Field>
  );
}

function ImportFaults({ returned }: { readonly returned: Returned | undefined }) {
  const say = useText('assessment');
  if (returned === undefined) return null;
  const own = returned.keys.map((key): FormFault => {
    if (key === 'fileMissing' || key === 'fileTooLarge')
      return { field: 'file', message: say(`import.${key}`) };
    return { field: 'period', message: say(key === 'exists' ? 'new.exists' : 'new.periodFault') };
  });
  const document = returned.documentFaults.map(({ path, reason }): FormFault => ({
    field: 'file',
    message: [path, reason].filter((part) => part !== '').join(': '),
  }));
  return (
    <>
      <FormFaults faults={[...own, ...document]} />
      {returned.existing !== null && (
        <p>
          <Link className="button" to={`/assessments/${returned.existing}`}>
            {say('new.open')}
          </Link>
        </p>
      )}
    </>
  );
}
