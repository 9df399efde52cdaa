import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { run } from '../graphql/document.server';
import {
  ResultQuery,
  TrendQuery,
  type AssessmentWithResult,
  type Submission,
} from '../graphql/result.operations.server';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { type TrendPoint } from '../graphql/types';
import { Formula } from '../result/formula';
import { PrintButton } from '../result/print-button';
import { ResultHead } from '../result/result-head';
import { standouts, topicRows } from '../result/result-picture';
import { AdviceList } from '../result/advice-list';
import { Standouts } from '../result/standouts';
import { TopicTable } from '../result/topic-table';
import { Trend } from '../result/trend';

export const handle = { texts: ['result'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const wanted = Number(new URL(args.request.url).searchParams.get('submission'));
  const submission = Number.isInteger(wanted) && wanted > 0 ? wanted : null;
  const { assessment } = await run(args, ResultQuery, { id: args.params['id'] ?? '', submission });
  const authorityId = assessment.authority?.id;
  const trend = authorityId === undefined ? [] : (await run(args, TrendQuery, { authorityId })).maturityTrend;
  return { assessment, trend };
}

/** The result of a submitted assessment. */
export default function AssessmentResult() {
  const say = useText('result');
  const { assessment, trend } = useLoaderData<typeof loader>();
  return (
    <Page title={say('title', { period: assessment.period })}>
      {assessment.result === null ? (
        <NoResult id={assessment.id} />
      ) : (
        <Result assessment={assessment} result={assessment.result} trend={trend} />
      )}
    </Page>
  );
}

interface ResultProps {
  readonly assessment: AssessmentWithResult;
  readonly result: Submission;
  readonly trend: readonly TrendPoint[];
}

function Result({ assessment, result, trend }: ResultProps) {
  const { questionnaire, scores } = result;
  const rows = topicRows(questionnaire, scores);
  return (
    <div className="page">
      <ResultHead
        rows={rows}
        scores={scores}
        questionnaire={questionnaire}
        own="you"
        before={pointBefore(assessment.id, trend)}
        crumbs={<Crumbs assessment={assessment} result={result} />}
      >
        <Actions assessment={assessment} />
      </ResultHead>
      <TopicTable rows={rows} own="you" />
      <Standouts {...standouts(questionnaire, scores)} />
      <AdviceList items={result.advice} />
      <Trend points={trend} />
      <Formula questionnaire={questionnaire} />
    </div>
  );
}

function pointBefore(assessmentId: string, trend: readonly TrendPoint[]) {
  const at = trend.findIndex(({ result }) => result.assessmentId === assessmentId);
  const before = trend[at - 1]?.result;
  const score = before?.scores.overall.score ?? null;
  if (before === undefined || score === null || trend[at]?.comparableWithPrevious !== true) return null;
  return { period: before.period, score };
}

function Crumbs({ assessment, result }: Omit<ResultProps, 'trend'>) {
  const say = useText('result');
  const { day } = useFormat();
  return (
    <p className="crumbs">
      <Link to={`/assessments/${assessment.id}`}>{assessment.authority?.name ?? assessment.period}</Link>
      <span>
        · {result.questionnaire.title.text} {assessment.period} ·{' '}
        {say('crumbs.submitted', { day: day(result.submittedAt) })}
        {result.submission > 1 && ` · ${say('crumbs.submission', { number: result.submission })}`}
      </span>
      {result.questionnaire.label === 'illustrative' && (
        <span className="label">{say('label.notOfficial')}</span>
      )}
    </p>
  );
}

function Actions({ assessment }: { readonly assessment: AssessmentWithResult }) {
  const say = useText('result');
  const { exports, id } = assessment;
  return (
    <div className="stack-tight no-print">
      <p className="actions">
        <Link className="button button-main" to={`/assessments/${id}/targets`}>
          {say('actions.targets')}
        </Link>
        <PrintButton label={say('actions.print')} />
        {assessment.authority !== null && (
          <Link className="button button-quiet" to={`/cases/new?authority=${assessment.authority.id}`}>
            {say('actions.tell')}
          </Link>
        )}
        <Link className="button button-quiet" to={`/assessments/${id}/history`}>
          {say('actions.history')}
        </Link>
      </p>
      <p className="small soft actions">
        {say('actions.downloads')}:{' '}
        {(['xlsx', 'csv', 'json'] as const).map((form) => (
          <a key={form} className="button button-quiet" href={exports[form]} download>
            {say(`actions.${form}`)}
          </a>
        ))}
      </p>
    </div>
  );
}

function NoResult({ id }: { readonly id: string }) {
  const say = useText('result');
  return (
    <div className="page stack reading">
      <h1>{say('noResult.title')}</h1>
      <p className="lead">{say('noResult.text')}</p>
      <p>
        <Link className="button button-main" to={`/assessments/${id}/questions`}>
          {say('noResult.continue')}
        </Link>
      </p>
    </div>
  );
}
