/** What an authority says of an answer to its need. */
export const NEED_VERDICTS = ['YES', 'PARTLY', 'NO'] as const;
export type NeedVerdict = (typeof NEED_VERDICTS)[number];
