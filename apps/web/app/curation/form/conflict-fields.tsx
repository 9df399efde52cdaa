import { useText } from '../../i18n/use-text';
import { type ConflictModel } from './form-model';

/** Both versions of every text that two people changed, to choose from; nothing of either is lost. */
export function ConflictFields({ conflict }: { readonly conflict: ConflictModel }) {
  const say = useText('desk');
  const { by, isOpen, taken, choices } = conflict;
  if (!isOpen)
    return (
      <p className="notice notice-warn" role="alert">
        {say('conflict.closed')}
      </p>
    );
  return (
    <section className="notice notice-warn conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say('conflict.title', { name: by ?? say('conflict.somebody') })}</h2>
      <p role="alert">{say(choices.length === 0 ? 'conflict.merged' : 'conflict.choose')}</p>
      {taken.length > 0 && (
        <>
          <p>{say('conflict.taken')}</p>
          <ul>
            {taken.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {choices.map(({ place, name, mine, theirs }) => (
        <fieldset key={place} className="conflict-choice">
          <legend>{name}</legend>
          <label className="radio-line">
            <input type="radio" name={`pick:${place}`} value="mine" defaultChecked />
            <span>
              <strong>{say('conflict.mine')}</strong> <span className="as-typed">{mine}</span>
            </span>
          </label>
          <label className="radio-line">
            <input type="radio" name={`pick:${place}`} value="theirs" />
            <span>
              <strong>{say('conflict.theirs')}</strong> <span className="as-typed">{theirs}</span>
            </span>
          </label>
        </fieldset>
      ))}
      <p>
        <button className="button button-main" name="intent" value="save">
          {say('conflict.save')}
        </button>
      </p>
    </section>
  );
}
