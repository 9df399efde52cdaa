import { readFile } from 'node:fs/promises';
import { DeclarationService } from '#libs/community';
import type { OperatorCommand } from '#libs/platform';

/** Brings a text of the declaration into the hub. The same file twice changes nothing. */
export const importDeclaration: OperatorCommand = {
  usage: 'import declaration <file>',
  summary: 'Add a text of the declaration (YAML). The one adopted last is signed from then on.',
  async run({ get, say }, [file = '']) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      say(`${file}: there is no such file, or it may not be read.`);
      return 1;
    }
    const added = await get(DeclarationService).import(text);
    say(added ? 'The text is here now.' : 'The text is here already; nothing changed.');
    return 0;
  },
};
