import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AuditExportService } from '#libs/accounts';
import { AuditReader, type OperatorCommand } from '#libs/platform';

/** Recomputes the chain of seals over the audit log. */
const verifyLog: OperatorCommand = {
  usage: 'audit verify',
  summary: 'Recompute every seal of the audit log and name the first that does not fit.',
  async run({ get, say }) {
    const { links, head, broken } = await get(AuditReader).verify();
    if (broken !== null) {
      say(`The audit log is BROKEN at seal ${broken.sequence}: ${broken.reason}.`);
      return 1;
    }
    say(`The audit log holds: ${links} entries. Last seal: ${head}`);
    say('Note the last seal elsewhere: later it shows whether the end of the log was cut off.');
    return 0;
  },
};

/** Writes the audit log with its seals into a file. */
const exportLog: OperatorCommand = {
  usage: 'audit export <file>',
  summary: 'Write the audit log with its seals into a new file, as JSON Lines.',
  async run({ get, say }, [file = '']) {
    await pipeline(
      get(AuditExportService).lines(null),
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    );
    say(`The audit log is in ${file}.`);
    return 0;
  },
};

/** What operators do with the audit log. */
export const auditCommands: readonly OperatorCommand[] = [verifyLog, exportLog];
