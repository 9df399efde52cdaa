import { codeOf, faultOf, type PageArgs } from '../graphql/document.server';
import { type ApiAnswer, type ApiError } from '../server/hub-request.server';

/** Why a form came back: the field to mend, or `form` when it is not about one field. */
export interface Refusal {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/**
 * What an operation answered, or why it refused what was typed.
 * @throws Response for everything that the form cannot mend
 */
export function dataOrRefusal<Data>(
  args: PageArgs,
  { data, errors }: ApiAnswer<Data>,
): { readonly data: Data; readonly refusal: null } | { readonly data: null; readonly refusal: Refusal } {
  const error = errors[0];
  if (error === undefined && data !== null) return { data, refusal: null };
  const code = codeOf(error);
  if (error === undefined || !MENDABLE.has(code)) throw faultOf(args, error);
  return { data: null, refusal: { field: fieldOf(error) ?? 'form', code, message: error.message } };
}

const MENDABLE: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'TOO_MANY_OPEN_PROPOSALS',
  'TOO_MANY_FILES',
  'JOINT_SIGNATURE_FULL',
]);

interface Details {
  readonly field?: unknown;
  readonly fields?: readonly { readonly path: string }[];
}

function fieldOf({ extensions }: ApiError): string | null {
  const details = extensions?.['details'] as Details | undefined;
  if (typeof details?.field === 'string') return details.field;
  const [first] = details?.fields ?? [];
  // `input.names.0.text` is about the field `names`.
  return first?.path.split('.').find((part) => part !== 'input') ?? null;
}
