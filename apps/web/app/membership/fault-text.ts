import { type FormFault } from '../components/form-faults';
import { type Say } from '../i18n/use-text';
import { type Refusal } from './refusal.server';

const FIELDS = [
  'decidedOn',
  'reference',
  'evidenceUrl',
  'file',
  'files',
  'signerName',
  'signerPosition',
  'onBehalfOf',
  'signerEntitled',
  'reason',
  'authority',
  'member',
] as const;

/** What has to be mended, in the reader's words. */
export function faultsOf(
  say: Say<'membership'>,
  refusal: Pick<Refusal, 'field' | 'message'> | null,
): FormFault[] {
  if (refusal === null) return [];
  const known = FIELDS.find((field) => field === refusal.field);
  const message =
    known === undefined ? say('fault.form', { message: refusal.message }) : say(`fault.${known}`);
  return [{ field: refusal.field, message }];
}
