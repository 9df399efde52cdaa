import { textOf } from '../answering/answer-form';
import { LONGEST, NEED_PURPOSES, type NeedPurpose, type NeedText } from './need-limits';

/** A need as it was typed. */
export interface TypedNeed extends Readonly<Record<NeedText, string>> {
  readonly authorityId: string;
  readonly purpose: NeedPurpose | '';
  readonly topics: readonly string[];
  readonly mims: readonly string[];
  readonly nextPeriod: boolean;
}

/** A field that is to be mended: empty, or with more than fits. */
export interface NeedFault {
  readonly field: NeedText | 'purpose';
  /** How much was typed where that was too much; null for nothing. */
  readonly count: number | null;
}

/** An empty form about a title that somebody thinks of. */
export function needAbout(title: string): TypedNeed {
  const nothing = { summary: '', text: '', purpose: '', authorityId: '', nextPeriod: false } as const;
  return { ...nothing, title, topics: [], mims: [] };
}

/** What was typed in the form. */
export function typedNeed(form: FormData): TypedNeed {
  const lines = (name: string) => textOf(form, name).replaceAll('\r\n', '\n').trim();
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const purpose = textOf(form, 'purpose');
  return {
    title: lines('title'),
    summary: lines('summary'),
    text: lines('text'),
    purpose: NEED_PURPOSES.find((one) => one === purpose) ?? '',
    topics: all('topics'),
    mims: all('mims'),
    nextPeriod: form.has('nextPeriod'),
    authorityId: textOf(form, 'authorityId'),
  };
}

/** What is wrong with a text of a need, or null. */
export function textFault(field: NeedText, typed: string): NeedFault | null {
  if (typed.trim() === '') return { field, count: null };
  return typed.length > LONGEST[field] ? { field, count: typed.length } : null;
}

/** What is to be mended, in the order of the page. */
export function needFaults(need: TypedNeed): readonly NeedFault[] {
  const texts = (['title', 'summary', 'text'] as const).map((field) => textFault(field, need[field]));
  const purpose: NeedFault | null = need.purpose === '' ? { field: 'purpose', count: null } : null;
  return [...texts, purpose].filter((fault) => fault !== null);
}
