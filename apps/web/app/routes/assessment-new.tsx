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
import { isPeriod, periodOf } from '../assessment/period';
import { ContentText } from '../components/content-text';
import { describedBy, Field } from '../components/field';
import { FormFaults, type FormFault } from '../components/form-faults';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import {
  MyAuthoritiesQuery,
  QuestionnairesQuery,
  StartAssessment,
} from '../graphql/assessment.operations.server';
import { attempt, faultOf, run, signInFirst } from '../graphql/document.server';
import { type QuestionnaireHead } from '../graphql/types';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['assessment'] satisfies Section[] };

type FaultKey = 'missing' | 'periodFault' | 'exists';

interface Returned {
  readonly given: { readonly authority: string; readonly questionnaire: string; readonly period: string };
  readonly faults: readonly {
    readonly field: 'authority' | 'questionnaire' | 'period';
    readonly key: FaultKey;
  }[];
  readonly existing: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { questionnaires } = await run(args, QuestionnairesQuery, {});
  return { authorities: viewer.authorities, questionnaires, period: periodOf(new Date()) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const given = {
    authority: textOf(form, 'authority'),
    questionnaire: textOf(form, 'questionnaire'),
    period: textOf(form, 'period').trim().toUpperCase(),
  };
  const faults: Returned['faults'] = [
    ...(given.authority === '' ? [{ field: 'authority', key: 'missing' } as const] : []),
    ...(given.questionnaire === '' ? [{ field: 'questionnaire', key: 'missing' } as const] : []),
    ...(isPeriod(given.period) ? [] : [{ field: 'period', key: 'periodFault' } as const]),
  ];
  if (faults.length > 0) return data<Returned>({ given, faults, existing: null }, { status: 422 });
  const { authority: authorityId, questionnaire: questionnaireSlug, period } = given;
  const answer = await attempt(args, StartAssessment, { input: { authorityId, questionnaireSlug, period } });
  if (answer.data === null || answer.errors[0] !== undefined) throw faultOf(args, answer.errors[0]);
  const started = answer.data.startAssessment;
  if (started.__typename === 'Assessment') return redirect(`/assessments/${started.id}/questions`);
  const exists: Returned = {
    given,
    faults: [{ field: 'period', key: 'exists' }],
    existing: started.assessmentId,
  };
  return data(exists, { status: 422 });
}

/** Starts an assessment: which authority, which questionnaire, which period. */
export default function AssessmentNew() {
  const say = useText('assessment');
  const { authorities, questionnaires, period } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = (returned?.faults ?? []).map(({ field, key }): FormFault => ({
    field,
    message: say(`new.${key}`),
  }));
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const given = returned?.given;
  return (
    <Page title={say('new.title')}>
      <div className="page stack">
        <h1>{say('new.title')}</h1>
        <p className="lead">{authorities.length === 0 ? say('list.noAuthority') : say('new.lead')}</p>
        <FormFaults faults={faults} />
        {typeof returned?.existing === 'string' && (
          <p>
            <Link className="button" to={`/assessments/${returned.existing}`}>
              {say('new.open')}
            </Link>
          </p>
        )}
        {authorities.length > 0 && (
          <Form method="post" className="form" noValidate>
            <Field id="authority" label={say('new.authority')} fault={faultAt('authority')}>
              <select className="input" id="authority" name="authority" defaultValue={given?.authority}>
                {authorities.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </Field>
            <QuestionnaireChoice questionnaires={questionnaires} chosen={given?.questionnaire} />
            <Field
              id="period"
              label={say('new.period')}
              help={say('new.periodHelp')}
              fault={faultAt('period')}
            >
              <input
                className="input input-short"
                id="period"
                name="period"
                defaultValue={given?.period ?? period}
                {...describedBy('period', true, faultAt('period'))}
              />
            </Field>
            <button className="button button-main">{say('new.start')}</button>
          </Form>
        )}
      </div>
    </Page>
  );
}

interface ChoiceProps {
  readonly questionnaires: readonly QuestionnaireHead[];
  readonly chosen: string | undefined;
}

function QuestionnaireChoice({ questionnaires, chosen }: ChoiceProps) {
  const say = useText('assessment');
  const first = [...questionnaires].sort((one, other) => other.questionCount - one.questionCount);
  return (
    <fieldset className="field" id="questionnaire">
      <legend>{say('new.questionnaire')}</legend>
      <div className="choices">
        {first.map((questionnaire, at) => (
          <label key={questionnaire.slug} className="choice">
            <input
              type="radio"
              name="questionnaire"
              value={questionnaire.slug}
              defaultChecked={chosen === undefined ? at === 0 : chosen === questionnaire.slug}
            />
            <span className="choice-mark" />
            <span>
              <strong>
                <ContentText of={questionnaire.title} />
              </strong>{' '}
              <TrustLabel label={questionnaire.label} />
              <br />
              <span className="small soft">
                {say('new.questionnaireHelp', {
                  count: questionnaire.questionCount,
                  from: questionnaire.minutesFrom,
                  to: questionnaire.minutesTo,
                })}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
