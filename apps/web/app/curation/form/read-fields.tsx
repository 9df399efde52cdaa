import { useText } from '../../i18n/use-text';
import {
  type ChoicesView,
  type EntryView,
  type FieldView,
  type InputView,
  type ListView,
  type TranslatedView,
} from './form-view';
import { PlaceComments } from './place-comments';
import { useLanguageName } from './use-language-name';

interface Props {
  readonly fields: readonly FieldView[];
  /** Where a remark about a place is written; null where nobody may. */
  readonly remarkAt: ((place: string) => string) | null;
}

/** A body to read: what is empty is left out. */
export function ReadFields({ fields, remarkAt }: Props) {
  return (
    <dl className="read-fields">
      {fields.filter(isFilled).map((field) => (
        <ReadField key={field.path} field={field} remarkAt={remarkAt} />
      ))}
    </dl>
  );
}

type Shown = Exclude<FieldView, { readonly type: 'fixed' }>;

function isFilled(field: FieldView): field is Shown {
  if (field.type === 'fixed') return false;
  if (field.type === 'list') return field.entries.length > 0;
  if (field.type === 'group') return field.fields.some(isFilled);
  if (field.type === 'choices') return field.chosen.length > 0;
  if (field.type === 'input' || field.type === 'lines') return field.value !== '';
  return field.original.text !== '' || (field.other?.text ?? '') !== '';
}

function ReadField({ field, remarkAt }: { readonly field: Shown; readonly remarkAt: Props['remarkAt'] }) {
  return (
    <div id={field.id} className={field.type === 'list' || field.type === 'group' ? 'read-many' : undefined}>
      <dt>
        {field.label} {remarkAt !== null && <Remark at={remarkAt(field.place)} label={field.label} />}
      </dt>
      <dd>
        <ReadValue field={field} remarkAt={remarkAt} />
        <PlaceComments comments={field.comments} />
      </dd>
    </div>
  );
}

function Remark({ at, label }: { readonly at: string; readonly label: string }) {
  const say = useText('desk');
  return (
    <a className="small remark" href={at} aria-label={say('comment.aboutNamed', { place: label })}>
      {say('comment.about')}
    </a>
  );
}

function ReadValue({ field, remarkAt }: { readonly field: Shown; readonly remarkAt: Props['remarkAt'] }) {
  if (field.type === 'list') return <ReadList list={field} remarkAt={remarkAt} />;
  if (field.type === 'group') return <ReadFields fields={field.fields} remarkAt={remarkAt} />;
  if (field.type === 'translated') return <ReadTexts field={field} />;
  if (field.type === 'lines') return <span className="as-typed">{field.value}</span>;
  if (field.type === 'choices') return chosenIn(field);
  return <ReadInput field={field} />;
}

function chosenIn({ options, chosen }: ChoicesView): string {
  return options
    .filter(([option]) => chosen.includes(option))
    .map(([, words]) => words)
    .join(', ');
}

function ReadInput({ field: { value, options, control } }: { readonly field: InputView }) {
  const words = options.find(([option]) => option === value)?.[1];
  if (control === 'web-address' && /^https?:\/\//.test(value))
    return (
      <a href={value} rel="nofollow noopener ugc">
        {value}
      </a>
    );
  return <span className="as-typed">{words ?? value}</span>;
}

function ReadTexts({ field: { original, other } }: { readonly field: TranslatedView }) {
  const say = useText('desk');
  const languageName = useLanguageName();
  return (
    <div className={other === null ? undefined : 'texts-beside'}>
      <p className="as-typed" lang={original.locale}>
        {original.text}
      </p>
      {other !== null && (
        <div>
          <p className="field-help">
            {languageName(other.locale)}
            {other.text !== '' && <span className="label">{say(`origin.${originName(other.origin)}`)}</span>}
            {other.outdated && other.text !== '' && (
              <span className="label label-warn">{say('form.outdated')}</span>
            )}
          </p>
          <p className="as-typed" lang={other.locale}>
            {other.text || '–'}
          </p>
        </div>
      )}
    </div>
  );
}

function originName(origin: string): 'human' | 'machine' | 'reviewed' {
  return origin === 'machine' || origin === 'reviewed' ? origin : 'human';
}

function ReadList({ list, remarkAt }: { readonly list: ListView; readonly remarkAt: Props['remarkAt'] }) {
  return (
    <ol className="read-list">
      {list.entries.map((entry) => (
        <li key={entry.path} id={entry.id}>
          <ReadEntry entry={entry} remarkAt={remarkAt} />
        </li>
      ))}
    </ol>
  );
}

function ReadEntry({ entry, remarkAt }: { readonly entry: EntryView; readonly remarkAt: Props['remarkAt'] }) {
  const [only] = entry.fields;
  if (entry.key === null && entry.fields.length === 1 && only?.type === 'input')
    return <ReadInput field={only} />;
  return (
    <details className="entry" open={entry.isOpen}>
      <summary>
        {entry.mark !== '' && <strong className="entry-mark">{entry.mark}</strong>}{' '}
        <span>{entry.summary}</span>
      </summary>
      <div className="entry-fields">
        <ReadFields fields={entry.fields} remarkAt={remarkAt} />
      </div>
    </details>
  );
}
