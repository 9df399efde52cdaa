import type { HubConfig } from '#libs/platform';

/** The one block that is printed when the hub is ready: where it is, what runs where, and how to sign in. */
export function announcement(config: HubConfig, database: string, seconds: number): string {
  const rows = [
    ['Database', database],
    ['Jobs', config.jobs.mode === 'inline' ? 'in this process' : 'not here: run the worker'],
    ['Mail', mail(config)],
    ['Search', 'none in this version'],
    ['Files', `in ${config.dataFolder}`],
    ['Sign in', signIn(config)],
    ['Log', config.logging.file ?? 'standard output, one JSON object a line'],
    ['Stop', 'Ctrl-C'],
  ];
  const lines = rows.map(([name = '', text = '']) => `  ${name.padEnd(10)}${text}`);
  const title = `Living Hub is ready at ${config.http.publicUrl} (after ${seconds.toFixed(1)} s)`;
  return ['', title, '', ...lines, ''].join('\n');
}

function mail(config: HubConfig): string {
  switch (config.mail.transport) {
    case 'smtp':
      return 'sent by the server of SMTP_URL';
    case 'kept':
      return `not sent, but kept to be read at ${config.http.publicUrl}/dev/mail`;
    case 'none':
      return 'none: set SMTP_URL, or nobody can sign in';
  }
}

function signIn(config: HubConfig): string {
  const page = `${config.http.publicUrl}/sign-in`;
  return config.demo
    ? `${page}: choose a demo person, no password (demo mode; HUB_DEMO=off turns it off)`
    : `${page}: by a link that comes by e-mail`;
}
