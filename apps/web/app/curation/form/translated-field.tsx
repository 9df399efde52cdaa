import { useText } from '../../i18n/use-text';
import { Faults, Optional, rowsFor, tiedTo } from './field-parts';
import { type OtherTextView, type TextView, type TranslatedView } from './form-view';
import { PlaceComments } from './place-comments';
import { useLanguageName } from './use-language-name';

/** A text in the language it was written in, and in the language shown beside it. */
export function TranslatedField({ field }: { readonly field: TranslatedView }) {
  const { id, label, hint, original, other, rest } = field;
  return (
    <div className="field field-wide" id={id} role="group" aria-labelledby={`${id}-name`}>
      <p className="field-label" id={`${id}-name`}>
        {label} <Optional required={field.required} />
      </p>
      {hint !== null && (
        <p className="field-help" id={`${id}-help`}>
          {hint}
        </p>
      )}
      <Faults of={field} />
      <div className={other === null ? undefined : 'texts-beside'}>
        <TextControl field={field} text={original} />
        {other !== null && <OtherText field={field} text={other} />}
      </div>
      {rest !== '' && <input type="hidden" name={`${field.path}.rest`} value={rest} />}
      <PlaceComments comments={field.comments} />
    </div>
  );
}

interface TextProps {
  readonly field: TranslatedView;
  readonly text: TextView;
}

function TextControl({ field, text: { path, id, locale, text } }: TextProps) {
  const say = useText('desk');
  const languageName = useLanguageName();
  const shared = {
    className: 'input',
    id,
    name: path,
    lang: locale,
    defaultValue: text,
    'aria-label': say('form.textIn', { field: field.label, language: languageName(locale) }),
    ...tiedTo(field),
  };
  const isLong = field.prose || text.includes('\n') || (field.max ?? 0) > 300;
  return (
    <div className="text-in">
      <p className="field-help text-language">
        <span>{languageName(locale)}</span>
        {field.max !== null && (
          <span className="numbers">{say('form.used', { count: text.length, max: field.max })}</span>
        )}
      </p>
      {isLong ? <textarea rows={rowsFor(text)} {...shared} /> : <input autoComplete="off" {...shared} />}
    </div>
  );
}

const ORIGINS = ['human', 'machine', 'reviewed'] as const;

function OtherText({ field, text }: { readonly field: TranslatedView; readonly text: OtherTextView }) {
  const say = useText('desk');
  const { path, locale, origin, of, was, outdated } = text;
  const at = path.replace(/\.text$/, '');
  return (
    <div>
      <TextControl field={field} text={text} />
      <input type="hidden" name={`${field.path}.shown`} value={locale} />
      <input type="hidden" name={`${at}.of`} value={of} />
      <input type="hidden" name={`${at}.was`} value={was} />
      <div className="text-origin">
        <select
          className="input"
          name={`${at}.origin`}
          defaultValue={origin}
          aria-label={say('form.originOf', { field: field.label })}
        >
          {ORIGINS.map((name) => (
            <option key={name} value={name}>
              {say(`origin.${name}`)}
            </option>
          ))}
        </select>
        {outdated && was !== '' && (
          <label className="radio-line">
            <input type="checkbox" name={`${at}.fits`} value="yes" />
            <span>
              <span className="label label-warn">{say('form.outdated')}</span> {say('form.fits')}
            </span>
          </label>
        )}
      </div>
    </div>
  );
}
