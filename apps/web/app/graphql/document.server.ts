import { data, redirect, type RouterContextProvider } from 'react-router';
import { withoutPrefix } from '../i18n/locales';
import { hubRequest, type ApiAnswer, type ApiError } from '../server/hub-request.server';

/** The text of an operation that knows what it answers and what it needs. */
export interface Operation<Data, Variables> {
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}

/** What a page that cannot be shown knows about the reason. */
export interface PageFault {
  readonly code: string;
  readonly reference: string | null;
  readonly message: string;
}

/** What loaders and actions are called with, as far as operations need it. */
export interface PageArgs {
  readonly request: Request;
  /** The address of the page, also where a script asks for its data only. */
  readonly url: URL;
  readonly context: Readonly<RouterContextProvider>;
}

const STATUS: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  INVALID_CURSOR: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** Declares an operation. */
export function operation<Data, Variables = Record<string, never>>(text: string): Operation<Data, Variables> {
  return { text };
}

/** Runs an operation and hands back its errors, for forms that tell the person what to mend. */
export async function attempt<Data, Variables>(
  { context }: PageArgs,
  { text }: Operation<Data, Variables>,
  variables: Variables,
): Promise<ApiAnswer<Data>> {
  const answer = await context.get(hubRequest).execute(text, variables as Record<string, unknown>);
  return answer as ApiAnswer<Data>;
}

/**
 * Runs an operation.
 * @throws Response a redirect to the sign-in page for an unknown person, else the error page with the fitting status
 */
export async function run<Data, Variables>(
  args: PageArgs,
  document: Operation<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await attempt(args, document, variables);
  if (answer.data !== null && answer.errors.length === 0) return answer.data;
  throw faultOf(args, answer.errors[0]);
}

/** The stable code of an error. */
export function codeOf(error: ApiError | undefined): string {
  const code = error?.extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

/** The response that fits an error, to be thrown. */
export function faultOf(args: PageArgs, error: ApiError | undefined): unknown {
  const code = codeOf(error);
  if (code === 'UNAUTHENTICATED') return signInFirst(args);
  if (code === 'STEP_UP_REQUIRED' || code === 'SECOND_FACTOR_REQUIRED') return confirmFirst(args);
  const told = error?.extensions?.['reference'];
  const reference = typeof told === 'string' ? told : args.context.get(hubRequest).requestId;
  const status = STATUS[code] ?? (code.endsWith('_NOT_FOUND') ? 404 : 500);
  const fault: PageFault = { code, reference, message: error?.message ?? '' };
  return data(fault, { status });
}

/** A redirect to the sign-in page that leads back to the page asked for. */
export function signInFirst(args: PageArgs): unknown {
  return redirect(`/sign-in?next=${encodeURIComponent(wantedPath(args))}`);
}

/** A redirect to the page where people prove that it is they, which leads back to the page asked for. */
export function confirmFirst(args: PageArgs): unknown {
  return redirect(`/account/confirm?next=${encodeURIComponent(wantedPath(args))}`);
}

function wantedPath({ context, request, url }: PageArgs): string {
  const path = withoutPrefix(url.pathname, context.get(hubRequest).locale);
  return request.method === 'GET' ? `${path}${url.search}` : path;
}
