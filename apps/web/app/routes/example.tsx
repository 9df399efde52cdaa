import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { run } from '../graphql/document.server';
import { ExampleQuery } from '../graphql/result.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { exampleScores, EXAMPLE_QUESTIONNAIRE } from '../result/example.server';
import { Formula } from '../result/formula';
import { ResultHead } from '../result/result-head';
import { standouts, topicRows } from '../result/result-picture';
import { Standouts } from '../result/standouts';
import { TopicTable } from '../result/topic-table';

export const handle = { texts: ['result'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const answer = await run(args, ExampleQuery, { slug: EXAMPLE_QUESTIONNAIRE });
  const { scoringModel, ...questionnaire } = answer.questionnaire;
  return { questionnaire, scores: exampleScores(scoringModel) };
}

/** What a result looks like, for an invented town. */
export default function Example() {
  const say = useText('result');
  const { questionnaire, scores } = useLoaderData<typeof loader>();
  const rows = topicRows(questionnaire, scores);
  return (
    <Page title={say('example.title')}>
      <div className="page">
        <ResultHead
          rows={rows}
          scores={scores}
          questionnaire={questionnaire}
          own="example"
          before={null}
          crumbs={
            <p className="crumbs">
              {say('example.authority')} · {questionnaire.title.text}
              <span className="label">{say('label.notOfficial')}</span>
            </p>
          }
        >
          <p className="notice">{say('example.note')}</p>
          <p className="actions">
            <Link className="button button-main" to="/assessments/new">
              {say('example.start')}
            </Link>
          </p>
        </ResultHead>
        <TopicTable rows={rows} own="example" />
        <Standouts {...standouts(questionnaire, scores)} />
        <Formula questionnaire={questionnaire} />
      </div>
    </Page>
  );
}
