import { type FormFault } from '../components/form-faults';
import { type ItemFields, type ItemKind } from './item-form';

/** A form of the desk that came back. */
export interface ItemReturned {
  readonly kind: ItemKind;
  readonly id: string;
  /** The version to save over next. */
  readonly version: number;
  readonly fields: ItemFields;
  readonly faults: readonly FormFault[];
  /** What somebody else saved in between. */
  readonly kept: ItemFields | null;
}
