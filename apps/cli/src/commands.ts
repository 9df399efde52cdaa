import type { OperatorCommand } from '#libs/platform';
import { auditCommands } from './commands/audit.commands.js';
import { contentCommands } from './commands/content.commands.js';
import { importAuthorities } from './commands/import-authorities.command.js';
import { importDeclaration } from './commands/import-declaration.command.js';
import { importMim } from './commands/import-mim.command.js';
import { importQuestionnaire } from './commands/import-questionnaire.command.js';
import { importTools } from './commands/import-tools.command.js';
import { knowledgeCommands } from './commands/knowledge.commands.js';
import { peopleCommands } from './commands/people.commands.js';

/** The commands that need the libraries of the hub; a new one is one more line here. */
export const commands: readonly OperatorCommand[] = [
  importQuestionnaire,
  importAuthorities,
  importDeclaration,
  importMim,
  importTools,
  ...knowledgeCommands,
  ...peopleCommands,
  ...auditCommands,
  ...contentCommands,
];
