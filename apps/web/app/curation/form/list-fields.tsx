import { type ComponentType } from 'react';
import { useText } from '../../i18n/use-text';
import { Faults } from './field-parts';
import { type EntryView, type FieldView, type ListView } from './form-view';
import { PlaceComments } from './place-comments';

interface Props {
  readonly list: ListView;
  /** Draws the fields of an entry; handed in, since fields hold lists and lists hold fields. */
  readonly fields: ComponentType<{ readonly fields: readonly FieldView[] }>;
}

/** The entries of a list, folded, with buttons that add, take away and move. */
export function ListFields({ list, fields }: Props) {
  const say = useText('desk');
  const { id, path, label, hint, isThere, entries } = list;
  return (
    <fieldset className="form-group" id={id}>
      <legend>
        {label} <span className="field-optional">{say('form.entries', { count: entries.length })}</span>
      </legend>
      {hint !== null && <p className="field-help">{hint}</p>}
      <Faults of={list} />
      <PlaceComments comments={list.comments} />
      {isThere && <input type="hidden" name={path} value="" />}
      {entries.map((entry, at) => (
        <Entry
          key={entry.path}
          entry={entry}
          fields={fields}
          isFirst={at === 0}
          isLast={at === entries.length - 1}
        />
      ))}
      <p>
        <button
          className="button"
          name="intent"
          value={`add:${path}`}
          formAction={`#${id}-${entries.length}`}
        >
          {say('form.add', { list: label })}
        </button>
      </p>
    </fieldset>
  );
}

interface EntryProps {
  readonly entry: EntryView;
  readonly fields: Props['fields'];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Entry({ entry, fields: Fields, isFirst, isLast }: EntryProps) {
  const say = useText('desk');
  const { id, path, key, mark, summary, isOpen, isMarked } = entry;
  const name = [mark, summary].filter((part) => part !== '').join(' ') || say('form.newEntry');
  return (
    <details className="entry" id={id} open={isOpen}>
      <summary>
        {mark !== '' && <strong className="entry-mark">{mark}</strong>}{' '}
        <span>{summary || (mark === '' && say('form.newEntry'))}</span>
        {isMarked && <span className="label label-warn">{say('form.marked')}</span>}
      </summary>
      <div className="entry-fields">
        <Fields fields={entry.fields} />
        <p className="actions entry-actions">
          {!isFirst && <Move what="up" path={path} id={id} name={name} />}
          {!isLast && <Move what="down" path={path} id={id} name={name} />}
          <Move what="remove" path={path} id={id} name={name} />
          {key !== null && <span className="small soft">{say('form.key', { key })}</span>}
        </p>
      </div>
    </details>
  );
}

interface MoveProps {
  readonly what: 'up' | 'down' | 'remove';
  readonly path: string;
  readonly id: string;
  readonly name: string;
}

const STEP = { up: -1, down: 1, remove: 0 } as const;

function Move({ what, path, id, name }: MoveProps) {
  const say = useText('desk');
  const place = Number(/\d+$/.exec(id)?.[0] ?? 0) + STEP[what];
  return (
    <button
      className="button"
      name="intent"
      value={`${what}:${path}`}
      formAction={`#${id.replace(/\d+$/, String(place))}`}
      aria-label={say(`form.${what}Named`, { name })}
    >
      {say(`form.${what}`)}
    </button>
  );
}
