import { type ApiError } from '../server/hub-request.server';

/** Why the API did not take an answer, and the field it is about, if it is about one that can be typed into. */
export interface Refusal {
  readonly field: 'reason' | 'note' | 'evidence' | null;
  readonly message: string;
}

/** What an error says that is the person's to mend. */
export function refusalOf({ message, extensions }: ApiError): Refusal {
  const details = extensions?.['details'] as
    { field?: unknown; fields?: readonly { path?: unknown }[] } | undefined;
  const place = details?.field ?? details?.fields?.[0]?.path;
  const name = typeof place === 'string' ? place.replace(/^input\./, '').split('.')[0] : undefined;
  return {
    field: (['reason', 'note', 'evidence'] as const).find((field) => field === name) ?? null,
    message,
  };
}
