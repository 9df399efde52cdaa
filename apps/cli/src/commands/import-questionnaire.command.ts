import { readFile } from 'node:fs/promises';
import { ImportRefusedError, QuestionnaireService } from '#libs/assessment';
import type { OperatorCommand } from '#libs/platform';

/** Brings a questionnaire into the hub. The same file twice changes nothing. */
export const importQuestionnaire: OperatorCommand = {
  usage: 'import questionnaire <file>',
  summary: 'Check a questionnaire (YAML or JSON) and publish it. Lists every fault at once.',
  async run({ get, say }, [file = '']) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      say(`${file}: there is no such file, or it may not be read.`);
      return 1;
    }
    const outcome = await get(QuestionnaireService).import(text);
    if (outcome instanceof ImportRefusedError) {
      for (const { path, line, reason } of outcome.faults)
        say(
          [line === undefined ? file : `${file}:${line}`, path, reason]
            .filter((part) => part !== '')
            .join(': '),
        );
      return 1;
    }
    const { slug, version } = outcome;
    say(
      outcome.outcome === 'added'
        ? `${slug} ${version} is published.`
        : `${slug} ${version} is here already; nothing changed.`,
    );
    return 0;
  },
};
