import { cleanLine } from '#libs/kernel';
import { FILE_LIMITS } from './file-kind.js';

/** The name under which a file is offered: its last part without signs that mislead, with the ending of what it is. */
export function tidyFileName(name: string, extension: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = cleanLine(last)
    .replace(/[<>:"|?*]/g, '')
    .replace(/^\.+/, '');
  const stem = plain.replace(/\.[a-z][a-z0-9]{0,7}$/i, '').replace(/[. ]+$/, '');
  const short = [...stem].slice(0, FILE_LIMITS.name - extension.length).join('');
  return `${short.trimEnd() || 'file'}${extension}`;
}
