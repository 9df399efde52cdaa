import { type MimLabel } from './types';

/** The label as the rest of the hub writes it: `past-example`. */
export function trustLabelOf(label: MimLabel): string {
  return label.toLowerCase().replaceAll('_', '-');
}
