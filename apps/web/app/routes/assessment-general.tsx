import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { AssessmentHeadLine } from '../assessment/assessment-head-line';
import { changesOf, type FieldConflict } from '../assessment/field-changes';
import { GeneralFieldInput } from '../assessment/general-field-input';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import {
  AssessmentOverviewQuery,
  SaveGeneralAnswer,
  type AssessmentOverview,
} from '../graphql/assessment.operations.server';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import { type GeneralField } from '../graphql/types';
import { type Section } from '../i18n/catalogues';
import { useText, type Say } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['assessment'] satisfies Section[] };

interface Returned {
  /** What was written into the fields that are not saved. */
  readonly given: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly field: string; readonly message: string | null }[];
  readonly conflicts: readonly FieldConflict[];
  /** What is stored by now. */
  readonly stored: Readonly<Record<string, string>>;
}

const NUMBER = /^\d+(?:\.\d+)?$/;

export async function loader(args: LoaderFunctionArgs) {
  return run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
}

export async function action(args: ActionFunctionArgs) {
  const { assessment } = await run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
  const form = await readForm(args.request);
  const fields = new Map(assessment.questionnaire.general.map((field) => [field.id, field]));
  const stored = storedValues(assessment);
  const { changes, conflicts } = changesOf(form, [...fields.keys()], stored, (id, value) =>
    fields.get(id)?.kind === 'NUMBER' ? value.replace(',', '.') : value,
  );
  const given = Object.fromEntries(conflicts.map(({ id, yours }) => [id, yours]));
  const faults: { field: string; message: string | null }[] = [];
  for (const { id: fieldId, value } of changes) {
    const isFitting = fields.get(fieldId)?.kind !== 'NUMBER' || value === '' || NUMBER.test(value);
    const message = isFitting ? await refusalOf(args, assessment.id, fieldId, value) : null;
    if (message === undefined) {
      stored[fieldId] = value;
      continue;
    }
    given[fieldId] = value;
    faults.push({ field: fieldId, message });
  }
  if (faults.length + conflicts.length > 0)
    return data<Returned>({ given, faults, conflicts, stored }, { status: 422 });
  return redirect(`/assessments/${assessment.id}`);
}

// Why the API refuses a value; undefined once it is saved.
async function refusalOf(
  args: ActionFunctionArgs,
  assessmentId: string,
  fieldId: string,
  value: string,
): Promise<string | undefined> {
  const { errors } = await attempt(args, SaveGeneralAnswer, {
    input: { assessmentId, fieldId, value: value || null },
  });
  const error = errors[0];
  if (error !== undefined && codeOf(error) !== 'BAD_USER_INPUT') throw faultOf(args, error);
  return error?.message;
}

function storedValues({ generalAnswers }: AssessmentOverview): Record<string, string> {
  return Object.fromEntries(generalAnswers.map(({ fieldId, value }) => [fieldId, value ?? '']));
}

/** The general information: a few facts that help to read the result. */
export default function AssessmentGeneral() {
  const say = useText('assessment');
  const { assessment } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const stored = returned?.stored ?? storedValues(assessment);
  const faults = [
    ...(returned?.faults ?? []).map(({ field, message }) => ({
      field,
      message: message ?? say('general.numberFault'),
    })),
    ...(returned?.conflicts ?? []).map((conflict) => ({
      field: conflict.id,
      message: conflictText(
        say,
        assessment.questionnaire.general.find(({ id }) => id === conflict.id),
        conflict,
      ),
    })),
  ];
  return (
    <Page title={say('general.title')}>
      <div className="page">
        <AssessmentHeadLine assessment={assessment} title={say('general.title')} />
        <p className="lead">{say('general.lead')}</p>
        <FormFaults faults={faults} />
        <Form method="post" className="form" noValidate>
          {assessment.questionnaire.general.map((field) => (
            <GeneralFieldInput
              key={`${field.id} ${stored[field.id] ?? ''}`}
              field={field}
              value={returned?.given[field.id] ?? stored[field.id] ?? ''}
              shown={stored[field.id] ?? ''}
              fault={faults.find((fault) => fault.field === field.id)?.message}
            />
          ))}
          <button className="button button-main">{say('general.save')}</button>
        </Form>
      </div>
    </Page>
  );
}

function conflictText(
  say: Say<'assessment'>,
  field: GeneralField | undefined,
  conflict: FieldConflict,
): string {
  const said = (value: string): string =>
    field?.options.find(({ id }) => id === value)?.text.text ?? (value || say('conflict.empty'));
  const { yours, theirs } = conflict;
  return say('conflict.field', {
    field: field?.prompt.text ?? conflict.id,
    yours: said(yours),
    theirs: said(theirs),
  });
}
