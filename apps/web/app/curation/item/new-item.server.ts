import { type ActionFunctionArgs } from 'react-router';
import { attempt, faultOf, run, signInFirst, type PageArgs } from '../../graphql/document.server';
import { StartContent } from '../../graphql/curation.operations.server';
import { MyAuthoritiesQuery } from '../../graphql/assessment.operations.server';
import { hubRequest } from '../../server/hub-request.server';
import { keepingForm } from '../../server/kept-form.server';
import { readForm } from '../../server/read-form.server';
import { LOCALES } from '../form/locales';
import { afterListEdit, formModel, sentForm, type FormContext } from '../form/editing.server';
import { type FormModel } from '../form/form-model';
import { kindLabels } from '../form/words.server';
import { kindNamed, type Kind } from '../kinds.server';
import { isToMend } from './returned.server';

/** An item that somebody is about to begin. */
export interface NewItem {
  readonly kind: string;
  readonly kindLabel: string;
  readonly group: string;
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly form: FormModel;
}

/** An empty form of the kind that the address names, in the language it names or that of the page. */
export async function newItem(args: PageArgs): Promise<NewItem> {
  const { searchParams } = args.url;
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  if (viewer === null) throw signInFirst(args);
  const kind = await kindNamed(args, searchParams.get('kind') ?? '');
  const { locale } = args.context.get(hubRequest);
  const language = LOCALES.find((code) => code === searchParams.get('language')) ?? locale;
  const label = await kindLabels(locale);
  return {
    kind: kind.name,
    kindLabel: label(kind.name),
    group: kind.group.name,
    authorities: viewer.authorities,
    form: await formModel(contextOf(args, kind), { language }),
  };
}

/**
 * Begins the item that was sent; else the form again, with what is to be mended.
 * @throws the page that keeps the form, for somebody whose session ended
 */
export async function startItem(args: ActionFunctionArgs): Promise<FormModel | { readonly id: string }> {
  const form = await readForm(args.request);
  return keepingForm(form, () => startWith(args, form));
}

async function startWith(
  args: ActionFunctionArgs,
  form: FormData,
): Promise<FormModel | { readonly id: string }> {
  const kind = await kindNamed(args, args.url.searchParams.get('kind') ?? '');
  const sent = sentForm(kind.shape, form);
  const context = contextOf(args, kind);
  const edited = await afterListEdit(context, sent);
  if (edited !== null) return edited;
  const authority = form.get('authorityId');
  const authorityId = typeof authority === 'string' && authority !== '' ? authority : null;
  const input = { kind: kind.name, authorityId, body: JSON.stringify(sent.settled) };
  const { data, errors } = await attempt(args, StartContent, { input });
  if (data !== null && errors.length === 0) return { id: data.startContent.id };
  if (!isToMend(errors[0])) throw faultOf(args, errors[0]);
  return formModel(context, sent.typed, { isTyped: true, refusal: errors[0]?.message ?? '' });
}

function contextOf({ context }: PageArgs, kind: Kind): FormContext {
  const { name, shape, offers } = kind;
  return { kind: name, shape, offers, locale: context.get(hubRequest).locale, beside: null };
}
