/**
 * All texts of a value in one language, however deep they lie: those of `{ en: { text: 'Lamps' } }` in `en`. Signs of
 * Markdown are left out, and of links what they are called.
 */
export function textsIn(value: unknown, locale: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here: unknown = (value as Readonly<Record<string, unknown>>)[locale];
  if (typeof here === 'object' && here !== null && 'text' in here && typeof here.text === 'string')
    return [plain(here.text)];
  return Object.values(value).flatMap((one: unknown) => textsIn(one, locale));
}

function plain(prose: string): string {
  return prose
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^[ \t]*(?:[#>]+|[-*+]|\d+\.)[ \t]+/gm, '')
    .replace(/[*`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
