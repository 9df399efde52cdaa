import { readFile } from 'node:fs/promises';
import { AuthorityImportService } from '#libs/community';
import type { OperatorCommand } from '#libs/platform';

/** Brings authorities, their memberships and their stewards into the hub. */
export const importAuthorities: OperatorCommand = {
  usage: 'import authorities <file>',
  summary:
    'Add authorities with their memberships and stewards (YAML). What is there already stays as it is.',
  async run({ get, say }, [file = '']) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      say(`${file}: there is no such file, or it may not be read.`);
      return 1;
    }
    const added = await get(AuthorityImportService).import(text);
    say(added === 0 ? 'All of them are here already; nothing changed.' : `${added} authorities were added.`);
    return 0;
  },
};
