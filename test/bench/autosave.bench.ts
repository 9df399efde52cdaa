import type { Request } from 'autocannon';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Bench, Figure } from './figure.js';
import { compare } from './stage/comparison.js';
import { load } from './stage/load.js';
import { Respondent, type AskedQuestion } from './stage/respondents.js';
import type { UpdateResult } from './baseline/bare-update.process.js';
import { plainEnvironment } from './stage/server-process.js';
import { PROJECT, type Stage } from './stage/stage.js';
import { rounded } from './stage/statistics.js';

const CLIENTS = 16;
const PERIODS = ['2041', '2042', '2043', '2044', '2045', '2046', '2047', '2048'];
const SECONDS = 4;
const ROUNDS = 5;
const BAR = 0.25;
const P95_BAR_MS = 40;

/** What the page of a question asks for when it saves. */
const SAVE = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { __typename
  ... on SavedAnswer { answer { questionId version answeredBy answeredAt
    kind optionId reason note confidence evidence { id url title visibility } } }
  ... on AnswerConflict { current { version } } } }`;

/**
 * Answers saved per second by 16 signed-in clients, each with a question of its own in one of 8 drafts, against bare
 * UPDATEs of one row each by 16 connections, without HTTP, on the same durable database server.
 */
const bench: Bench = {
  id: 'autosave',
  async run(stage: Stage): Promise<Figure> {
    const hub = await stage.hub();
    const respondent = await Respondent.signIn(hub);
    const drafts = await respondent.draftsFor(PERIODS);
    const questions = await respondent.questions();
    const savers = Array.from({ length: CLIENTS }, (_, client) => {
      const draft = drafts[client % drafts.length]!;
      return new Saver(respondent.headers, draft, questions[client % questions.length]!);
    });
    const updates = await startUpdates(hub.databaseUrl);
    const requestsOf = (client: number) => [savers[client]!.request()];
    const { value, baseline, ratio, spread, p95, effort } = await compare(
      (seconds) => load({ server: hub, clients: CLIENTS, seconds, requestsOf }),
      updates.perSecond,
      SECONDS,
      { rounds: ROUNDS, warmUpSeconds: 3 },
    );
    await updates.stop();
    return {
      id: 'autosave',
      value: rounded(value),
      unit: 'answers saved/s',
      baseline: rounded(baseline),
      ratio: rounded(ratio, 2),
      bar: `ratio >= ${BAR}, p95 <= ${P95_BAR_MS} ms`,
      holds: ratio >= BAR && p95 <= P95_BAR_MS,
      runs: ROUNDS,
      p95: rounded(p95, 1),
      note: `medians of rounds in turn, 16 clients; ratio of single rounds ${spread}; ${effort}; baseline: bare UPDATE of one row through pg, synced to disk like the answers`,
    };
  },
};

export default bench;

/** Saves other options of one question one after the other, each over the version of the one before. */
class Saver {
  private version = 0;

  constructor(
    private readonly headers: Readonly<Record<string, string>>,
    private readonly assessmentId: string,
    private readonly question: AskedQuestion,
  ) {}

  request(): Request {
    return {
      method: 'POST',
      path: '/graphql',
      headers: { ...this.headers },
      body: this.body(),
      setupRequest: (request) => ({ ...request, body: this.body() }),
      onResponse: (_status, body) => this.note(body),
    };
  }

  private body(): string {
    const { id: questionId, options } = this.question;
    const optionId = options[this.version % options.length];
    const { assessmentId, version: expectedVersion } = this;
    const input = { assessmentId, questionId, expectedVersion, kind: 'OPTION', optionId };
    return JSON.stringify({ query: SAVE, variables: { input } });
  }

  // A load ends with a request under way, whose answer nobody sees: the next load then meets a conflict once.
  private note(body: string): void {
    type Reply = {
      data: { saveAnswer: { answer?: { version: number }; current?: { version: number } } } | null;
    };
    const saved = (JSON.parse(body) as Reply).data?.saveAnswer;
    const version = saved?.answer?.version ?? saved?.current?.version;
    if (version === undefined) throw new Error(`An answer was not saved: ${body}`);
    this.version = version;
  }
}

async function startUpdates(databaseUrl: string) {
  const file = path.join(PROJECT, 'dist/test/bench/baseline/bare-update.process.js');
  const child = fork(file, [databaseUrl, String(CLIENTS)], { env: plainEnvironment() });
  await once(child, 'message');
  return {
    async perSecond(seconds: number): Promise<UpdateResult> {
      child.send(seconds);
      const [result] = (await once(child, 'message')) as [UpdateResult];
      return result;
    },
    async stop(): Promise<void> {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
