import { mkdirSync } from 'node:fs';
import path from 'node:path';
import autosave from './autosave.bench.js';
import directory100k from './directory-100k.bench.js';
import type { Bench, Figure, Skipped } from './figure.js';
import firstLoadJs from './first-load-js.bench.js';
import freshStart from './fresh-start.bench.js';
import hotListCached from './hot-list-cached.bench.js';
import hotList from './hot-list.bench.js';
import idleMemory from './idle-memory.bench.js';
import knowledgeList from './knowledge-list.bench.js';
import mimImport from './mim-import.bench.js';
import mimsCompare from './mims-compare.bench.js';
import mimsPage from './mims-page.bench.js';
import mimsPublish from './mims-publish.bench.js';
import resultPage from './result-page.bench.js';
import scoring from './scoring.bench.js';
import { search100k, search10k } from './search-embedded.bench.js';
import sessionCost from './session-cost.bench.js';
import { PROJECT, Stage } from './stage/stage.js';
import warmStart from './warm-start.bench.js';

/** All figures, in the order in which they are measured: what needs a quiet machine first. A new figure is one more line. */
const BENCHES: readonly Bench[] = [
  scoring,
  warmStart,
  idleMemory,
  hotList,
  hotListCached,
  sessionCost,
  autosave,
  resultPage,
  directory100k,
  knowledgeList,
  search10k,
  search100k,
  mimsPage,
  mimsCompare,
  mimsPublish,
  mimImport,
  firstLoadJs,
  freshStart,
];

const HELP = `npm run bench [-- ID…] [--profile]

Measures the figures of that name, or all. --profile leaves CPU profiles of the hub in .cache/profiles.
Figures: ${BENCHES.map(({ id }) => id).join(', ')}
`;

type Outcome = Figure | Skipped | { readonly id: string; readonly failed: string };

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const ids = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [
    ...ids.filter((id) => !BENCHES.some((bench) => bench.id === id)),
    ...args.filter((arg) => arg.startsWith('--') && arg !== '--profile'),
  ];
  if (unknown.length > 0) {
    process.stderr.write(`There is no figure ${unknown.join(', ')}.\n\n${HELP}`);
    return 2;
  }
  const outcomes = await measure(
    BENCHES.filter(({ id }) => ids.length === 0 || ids.includes(id)),
    args.includes('--profile') ? profileFolder() : null,
  );
  process.stdout.write(`\n${table(outcomes)}\n`);
  for (const outcome of outcomes) {
    if ('value' in outcome) process.stdout.write(`FIGURE ${JSON.stringify(outcome)}\n`);
    else if ('skipped' in outcome) process.stdout.write(`Not measured: ${outcome.id}: ${outcome.skipped}\n`);
    else process.stdout.write(`Failed: ${outcome.id}: ${outcome.failed}\n`);
  }
  const missed = outcomes.filter((outcome) => 'value' in outcome && !outcome.holds).map(({ id }) => id);
  if (missed.length > 0) process.stdout.write(`\nMissed its bar in this run: ${missed.join(', ')}\n`);
  // A missed bar is a finding, not a fault; a measurement that broke is one.
  return outcomes.some((outcome) => 'failed' in outcome) ? 1 : 0;
}

async function measure(benches: readonly Bench[], profiles: string | null): Promise<Outcome[]> {
  const stage = new Stage(profiles);
  const stop = () => void stage.end().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const outcomes: Outcome[] = [];
  try {
    for (const bench of benches) {
      process.stdout.write(`  Measuring ${bench.id} …\n`);
      outcomes.push(
        await bench.run(stage).catch((error: unknown) => ({ id: bench.id, failed: String(error) })),
      );
    }
  } finally {
    await stage.end();
  }
  return outcomes;
}

function profileFolder(): string {
  const folder = path.join(PROJECT, '.cache/profiles');
  mkdirSync(folder, { recursive: true });
  return folder;
}

function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    if (!('value' in outcome))
      return [outcome.id, '-', '', '', '', '', 'skipped' in outcome ? 'not measured' : 'failed', ''];
    const { id, value, unit, baseline, ratio, bar, holds, runs, p95 } = outcome;
    const tail = p95 === undefined ? '' : `${p95} ms`;
    return [
      id,
      `${value} ${unit}`,
      textOf(baseline),
      textOf(ratio),
      tail,
      bar,
      holds ? 'holds' : 'MISSED',
      String(runs),
    ];
  });
  const all = [['figure', 'value', 'baseline', 'ratio', 'p95', 'bar', '', 'runs'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')}`.trimEnd())
    .join('\n');
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
