import 'reflect-metadata';
import { Command } from 'commander';
import { explainFailure, Lifetime, type CommandOptions, type OperatorCommand } from '#libs/platform';
import { commands } from './commands.js';
import { runDoctor } from './doctor.js';
import { runMigrate } from './migrate.js';
import { runRecount } from './recount.js';
import { runCommand } from './run-command.js';

/** Runs work as the whole life of this process and exits with the code that it returns. */
async function live(work: (lifetime: Lifetime) => Promise<number>): Promise<void> {
  const lifetime = new Lifetime();
  let code = 0;
  await lifetime.begin(async () => {
    code = await work(lifetime);
  }, explainFailure);
  await lifetime.end(code);
}

/** Adds a command, making the words before its last one (`import` of `import questionnaire <file>`) on the way. */
function add(program: Command, command: OperatorCommand): void {
  const { usage, summary, options = [] } = command;
  const words = usage.split(' ').filter((word) => !/^[<[]/.test(word));
  const args = usage.split(' ').filter((word) => /^[<[]/.test(word));
  let parent = program;
  for (const word of words.slice(0, -1))
    parent = parent.commands.find((known) => known.name() === word) ?? parent.command(word);
  const added = parent.command([words.at(-1), ...args].join(' ')).description(summary);
  for (const option of options) added.option(option.flags, option.summary);
  added.action((...given: unknown[]) => {
    const texts = given.filter((value) => typeof value === 'string');
    return live((lifetime) =>
      runCommand(command, { args: texts, options: added.opts<CommandOptions>() }, lifetime),
    );
  });
}

const program = new Command('hub').description('The operator’s command of Living Hub.');
program
  .command('doctor')
  .description('Look at settings, disk, database, clock, audit log and retention, and say what is wrong.')
  .action(() => live(runDoctor));
program
  .command('migrate')
  .description('Bring the database up to date.')
  .action(() => live(runMigrate));
program
  .command('election')
  .description('What can be done with an election.')
  .command('recount <file>')
  .description('Count the downloaded ballots of an election again. Needs no database.')
  .action((file: string) => live(() => runRecount(file)));
for (const command of commands) add(program, command);
await program.parseAsync();
