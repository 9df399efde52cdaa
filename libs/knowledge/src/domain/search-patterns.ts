const MOST_WORDS = 8;

/**
 * What finds the words of a text in the searched text of an item (which has a space before each of its words): patterns for
 * LIKE that all have to fit, at most eight; none for an empty text. A text without any letter or digit is found nowhere.
 */
export function searchPatterns(text: string | null): readonly string[] {
  if (text === null || text.trim() === '') return [];
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return (words.length === 0 ? [text] : words.slice(0, MOST_WORDS)).map(patternOf);
}

/**
 * One word wherever it stands. One of two letters or fewer has to begin a word: who asks for AI means no trains, and the
 * index finds no two letters within a word.
 */
function patternOf(word: string): string {
  const escaped = word.replace(/[\\%_]/g, '\\$&');
  return word.length < 3 ? `% ${escaped}%` : `%${escaped}%`;
}
