import { codeOf, faultOf, type PageArgs } from '../../graphql/document.server';
import { withoutPrefix } from '../../i18n/locales';
import { hubRequest } from '../../server/hub-request.server';
import { type FormModel } from '../form/form-model';

/** What a page of an item gets back when it is not led on. */
export interface ItemReturned {
  readonly form: FormModel | null;
  /** A step that was refused, and what was typed for it. */
  readonly refusal: { readonly intent: string; readonly message: string } | null;
  readonly given: Readonly<Record<string, string>>;
  /** The address of a review link that was just made. */
  readonly link: string | null;
}

/** Hands something back to the page of the item. */
export function returned(part: Partial<ItemReturned>): ItemReturned {
  return { form: null, refusal: null, given: {}, link: null, ...part };
}

const NOT_TO_MEND = [
  'UNAUTHENTICATED',
  'STEP_UP_REQUIRED',
  'SECOND_FACTOR_REQUIRED',
  'INTERNAL_SERVER_ERROR',
];

/**
 * What a step that was refused says, with what was typed for it.
 * @throws Response where there is nothing to mend
 */
export function refusalOf(
  args: PageArgs,
  intent: string,
  form: FormData,
  error: Parameters<typeof faultOf>[1],
): ItemReturned {
  if (error === undefined || !isToMend(error)) throw faultOf(args, error);
  return returned({ refusal: { intent, message: error.message }, given: typedIn(form) });
}

/** The page that a form belongs to, without language: an item is written on more than one. */
export function pageOf({ context, url }: PageArgs): string {
  return withoutPrefix(url.pathname, context.get(hubRequest).locale);
}

/** What was typed in a form, by name. */
export function typedIn(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** Whether an error says something that the person can mend. */
export function isToMend(error: Parameters<typeof faultOf>[1]): boolean {
  const code = codeOf(error);
  return error !== undefined && !NOT_TO_MEND.includes(code) && !code.endsWith('NOT_FOUND');
}
