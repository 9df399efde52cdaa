import type { MimMention } from './tool-record.js';

/**
 * The MIM a text names: `MIM0`, `MIM 7`, or the repository `accessing-data-mim-0`; null when it names none. The files
 * name no edition, and none is made up.
 */
export function readMim(text: string): MimMention | null {
  const found = /^(?:[a-z-]+-)?mims?[\s_-]?(\d{1,3}[a-z]?)$/i.exec(text.trim());
  return found?.[1] === undefined ? null : { number: found[1].toLowerCase() };
}

/** What tells a mention from the others of its tool. */
export function keyOfMention({ number, family, edition }: MimMention): string {
  return [family, edition, `mim${number}`].filter((part) => part !== undefined).join('-');
}
