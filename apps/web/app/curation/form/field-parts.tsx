import { useText } from '../../i18n/use-text';
import { type FieldView, type InputView } from './form-view';

/** Says that a field may be left empty. */
export function Optional({ required }: { readonly required: boolean }) {
  const say = useText('desk');
  return required ? null : <span className="field-optional">{say('form.optional')}</span>;
}

/** What has to be mended at a place. */
export function Faults({
  of: { id, faults },
}: {
  readonly of: Pick<FieldView & { type: 'input' }, 'id' | 'faults'>;
}) {
  if (faults.length === 0) return null;
  return (
    <p className="field-error" id={`${id}-fault`}>
      {faults.join(' ')}
    </p>
  );
}

/** The attributes that tie a control to its help and its faults. */
export function tiedTo({ id, hint, faults }: Pick<InputView, 'id' | 'hint' | 'faults'>) {
  const ids = [...(hint === null ? [] : [`${id}-help`]), ...(faults.length === 0 ? [] : [`${id}-fault`])];
  return {
    'aria-describedby': ids.join(' ') || undefined,
    'aria-invalid': faults.length === 0 ? undefined : true,
  } as const;
}

const CHARACTERS_A_ROW = 70;
const FEWEST_ROWS = 2;
const MOST_ROWS = 16;

/** How high a text area is at first. */
export function rowsFor(text: string): number {
  const rows = text
    .split('\n')
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / CHARACTERS_A_ROW), 0);
  return Math.min(Math.max(rows, FEWEST_ROWS), MOST_ROWS);
}
