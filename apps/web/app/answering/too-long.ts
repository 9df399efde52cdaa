import { type Say } from '../i18n/use-text';
import { isTooLong } from './answer';

/** What to say about a text that has more characters than fit; undefined when it fits. */
export function tooLong(say: Say<'answering'>, text: string, limit: number): string | undefined {
  return isTooLong(text, limit) ? say('text.tooLong', { length: text.trim().length, limit }) : undefined;
}
