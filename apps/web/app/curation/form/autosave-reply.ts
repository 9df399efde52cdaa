import { type FormModel } from './form-model';

/** What the hub says to a form that saved itself. */
export type AutosaveReply =
  | {
      readonly outcome: 'saved';
      readonly revisionId: string;
      readonly savedAt: string;
      /** What keeps it from being published now. */
      readonly faults: FormModel['faults'];
    }
  | { readonly outcome: 'moved' | 'closed' | 'signed-out' }
  | { readonly outcome: 'refused'; readonly message: string };
