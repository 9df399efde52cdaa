/** What a form has to know of one place in a body, as the API tells it of every kind of content. */
export type Shape = FieldShape | PlainShape | ListShape | GroupShape;

/** A text of some sort. */
export interface FieldShape {
  readonly type: 'field';
  readonly note: {
    readonly field: 'line' | 'prose' | 'translated' | 'choice' | 'web-address' | 'day' | 'key';
    readonly prose?: boolean;
  };
  readonly max: number | null;
  readonly options: readonly string[];
}

/** Whatever kinds have beside texts. */
export interface PlainShape {
  readonly type: 'plain';
  readonly of: 'number' | 'boolean' | 'text';
}

/** Entries of one shape, in an order. */
export interface ListShape {
  readonly type: 'list';
  readonly entry: Shape;
}

/** Named properties. */
export interface GroupShape {
  readonly type: 'group';
  readonly fields: readonly NamedShape[];
}

/** One property of a group. */
export interface NamedShape {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** Anything that JSON can hold; bodies of drafts need not fit their shape. */
export type Value = string | number | boolean | null | readonly Value[] | Group;

/** Named values. */
export interface Group {
  readonly [name: string]: Value | undefined;
}

/** Whether this is a group, and not a list or a text. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of a value's own; what it has inherited does not count. */
export function own(value: unknown, name: string): Value | undefined {
  return isGroup(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The entries of a value that is a list. */
export function entriesOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

/** Whether the entries of a list are known by a key. */
export function isKeyed({ entry }: ListShape): boolean {
  return entry.type === 'group' && entry.fields.some(({ shape }) => isKey(shape));
}

/** Whether this field is what an entry is known by. */
export function isKey(shape: Shape): boolean {
  return shape.type === 'field' && shape.note.field === 'key';
}

/** Whether this is a text in several languages. */
export function isTranslated(shape: Shape): shape is FieldShape {
  return shape.type === 'field' && shape.note.field === 'translated';
}
