import type { OperatorCommand } from '#libs/platform';
import { importQuestionnaire } from './commands/import-questionnaire.command.js';

/** The commands that need the libraries of the hub; a new one is one more line here. */
export const commands: readonly OperatorCommand[] = [importQuestionnaire];
