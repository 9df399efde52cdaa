import { ANSWERS } from './types';

/** What a form holds, field by field. */
export type Given = Readonly<Record<string, string>>;

/** The texts of a form; files are left out. */
export function givenOf(form: FormData): Given {
  const texts = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/**
 * The answers as the API takes them. A row that was to be checked again is about the new wording only where somebody
 * said so.
 */
function answersOf(given: Given): Record<string, unknown>[] {
  return Object.keys(given).flatMap((name) => {
    if (!name.startsWith('answer.')) return [];
    const key = name.slice('answer.'.length);
    const answer = ANSWERS.find((one) => one === given[name]);
    if (answer === undefined) return [];
    const kept = given[`kept.${key}`] ?? '';
    const seen = given[`seen.${key}`] ?? '';
    const seenFingerprint = kept === '' || given[`holds.${key}`] === '1' ? seen : kept;
    return [
      {
        key,
        answer,
        seenFingerprint,
        reason: given[`reason.${key}`] ?? '',
        evidence: given[`evidence.${key}`] ?? '',
        evidenceUrl: given[`url.${key}`]?.trim() || null,
      },
    ];
  });
}

/** The test behind a claim; null where the form says nothing of one. */
function testOf(given: Given): Record<string, string> | null {
  const test = {
    name: given['testName'] ?? '',
    version: given['testVersion'] ?? '',
    by: given['testBy'] ?? '',
    on: given['testOn'] ?? '',
    url: given['testUrl'] ?? '',
  };
  return Object.values(test).every((value) => value.trim() === '') ? null : test;
}

/** What a form says of a claim, as the API takes it. */
export function claimInput(id: string, version: number, given: Given): Record<string, unknown> {
  return {
    id,
    version,
    url: given['url']?.trim() || null,
    answers: answersOf(given),
    test: testOf(given),
    expiresOn: given['expiresOn'] || null,
  };
}
