import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { AssessmentHeadLine } from '../assessment/assessment-head-line';
import { GeneralFieldInput } from '../assessment/general-field-input';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { AssessmentOverviewQuery, SaveGeneralAnswer } from '../graphql/assessment.operations.server';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['assessment'] satisfies Section[] };

interface Returned {
  readonly given: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly field: string; readonly message: string | null }[];
}

export async function loader(args: LoaderFunctionArgs) {
  return run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
}

export async function action(args: ActionFunctionArgs) {
  const { assessment } = await run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
  const form = await args.request.formData();
  const before = new Map(assessment.generalAnswers.map(({ fieldId, value }) => [fieldId, value ?? '']));
  const given: Record<string, string> = {};
  const faults: { field: string; message: string | null }[] = [];
  for (const field of assessment.questionnaire.general) {
    const value = textOf(form, field.id).trim();
    given[field.id] = value;
    if (value === (before.get(field.id) ?? '')) continue;
    if (field.kind === 'NUMBER' && value !== '' && !/^\d+(?:[.,]\d+)?$/.test(value)) {
      faults.push({ field: field.id, message: null });
      continue;
    }
    const sent = field.kind === 'NUMBER' ? value.replace(',', '.') : value;
    const input = { assessmentId: assessment.id, fieldId: field.id, value: sent || null };
    const { errors } = await attempt(args, SaveGeneralAnswer, { input });
    const error = errors[0];
    if (error === undefined) continue;
    if (codeOf(error) !== 'BAD_USER_INPUT') throw faultOf(args, error);
    faults.push({ field: field.id, message: error.message });
  }
  if (faults.length > 0) return data<Returned>({ given, faults }, { status: 422 });
  return redirect(`/assessments/${assessment.id}`);
}

/** The general information: a few facts that help to read the result. */
export default function AssessmentGeneral() {
  const say = useText('assessment');
  const { assessment } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = (returned?.faults ?? []).map(({ field, message }) => ({
    field,
    message: message ?? say('general.numberFault'),
  }));
  const valueOf = (id: string): string =>
    returned?.given[id] ?? assessment.generalAnswers.find(({ fieldId }) => fieldId === id)?.value ?? '';
  return (
    <Page title={say('general.title')}>
      <div className="page">
        <AssessmentHeadLine assessment={assessment} title={say('general.title')} />
        <p className="lead">{say('general.lead')}</p>
        <FormFaults faults={faults} />
        <Form method="post" className="form" noValidate>
          {assessment.questionnaire.general.map((field) => (
            <GeneralFieldInput
              key={field.id}
              field={field}
              value={valueOf(field.id)}
              fault={faults.find((fault) => fault.field === field.id)?.message}
            />
          ))}
          <button className="button button-main">{say('general.save')}</button>
        </Form>
      </div>
    </Page>
  );
}
