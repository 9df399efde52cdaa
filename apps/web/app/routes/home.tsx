import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { chartRows } from '../answering/scoring';
import { ChartReading } from '../components/charts/chart-reading';
import { Radar } from '../components/charts/radar';
import { Page } from '../components/page';
import { run } from '../graphql/document.server';
import { HomeQuery } from '../graphql/home.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { exampleScores, EXAMPLE_QUESTIONNAIRE } from '../result/example.server';

export const handle = { texts: ['home'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { cases, questionnaire, signatories } = await run(args, HomeQuery, { slug: EXAMPLE_QUESTIONNAIRE });
  const { scoringModel, topics, minutesFrom, minutesTo, questionCount } = questionnaire;
  return {
    rows: chartRows(topics, exampleScores(scoringModel)),
    minutesFrom,
    minutesTo,
    questionCount,
    signatoryCount: signatories.totalCount,
    caseCount: cases.totalCount,
  };
}

/** Says in ten seconds what this is and what to do. */
export default function Home() {
  const say = useText('home');
  return (
    <Page title={say('title')}>
      <Hero />
      <div className="page">
        <Offers />
        <section className="section stack" aria-labelledby="how-title">
          <h2 id="how-title">{say('how.title')}</h2>
          <ol className="steps">
            {(['answer', 'submit', 'return'] as const).map((step) => (
              <li key={step}>
                <h3>{say(`how.${step}`)}</h3>
                <p className="soft">{say(`how.${step}Text`)}</p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Page>
  );
}

function Hero() {
  const say = useText('home');
  const { rows, minutesFrom, minutesTo } = useLoaderData<typeof loader>();
  return (
    <div className="hero on-band">
      <div className="hero-inner">
        <div className="hero-text">
          <h1>{say('hero.title')}</h1>
          <p className="hero-lead">{say('hero.lead')}</p>
          <p className="actions">
            <Link className="button button-main" to="/assessments/new">
              {say('hero.start', { from: minutesFrom, to: minutesTo })}
            </Link>
            <Link className="button" to="/example">
              {say('hero.example')}
            </Link>
          </p>
          <p className="hero-note">{say('hero.note')}</p>
        </div>
        <figure className="hero-picture">
          <Radar rows={rows} size="wide" />
          <figcaption>
            <p className="chart-reading">{say('hero.picture')}</p>
            <ChartReading rows={rows} />
          </figcaption>
        </figure>
      </div>
    </div>
  );
}

function Offers() {
  const say = useText('home');
  const { caseCount, questionCount, signatoryCount } = useLoaderData<typeof loader>();
  return (
    <section className="offers" aria-label={say('offers.title')}>
      <div className="offer">
        <h2>{say('offers.assess')}</h2>
        <p className="soft">{say('offers.assessText')}</p>
        <p className="small">
          <Link to="/assessments">{say('offers.assessCount', { count: questionCount })}</Link>
        </p>
      </div>
      <div className="offer">
        <h2>{say('offers.community')}</h2>
        <p className="soft">{say('offers.communityText')}</p>
        <p className="small">
          <Link to="/community">{say('offers.communityCount', { count: signatoryCount })}</Link>
        </p>
      </div>
      <div className="offer">
        <h2>{say('offers.interoperate')}</h2>
        <p className="soft">{say('offers.interoperateText')}</p>
        <p className="small">
          <Link to="/mims">{say('offers.interoperateLink')}</Link>
        </p>
      </div>
      <div className="offer">
        <h2>{say('offers.learn')}</h2>
        <p className="soft">{say('offers.learnText')}</p>
        <p className="small">
          <Link to="/knowledge">{say('offers.learnCount', { count: caseCount })}</Link>
        </p>
        <p className="small">
          <Link to="/needs/new">{say('offers.needLink')}</Link>
        </p>
      </div>
    </section>
  );
}
