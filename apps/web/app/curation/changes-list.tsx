import { type ContentChange } from '../graphql/curation.types';
import { useText } from '../i18n/use-text';
import { useLanguageName } from './form/use-language-name';

/** What differs between two versions, place by place; what came and what went is told in words as well. */
export function ChangesList({ changes }: { readonly changes: readonly NamedChange[] }) {
  const say = useText('desk');
  if (changes.length === 0) return <p>{say('compare.same')}</p>;
  return (
    <ol className="changes">
      {changes.map((change) => (
        <li key={`${change.path} ${change.kind}`}>
          <ChangeView change={change} />
        </li>
      ))}
    </ol>
  );
}

/** A change with the name of its place in the language of the page. */
export type NamedChange = ContentChange & { readonly name: string };

function ChangeView({ change }: { readonly change: NamedChange }) {
  const say = useText('desk');
  const languageName = useLanguageName();
  const { name, kind, locale, before, after } = change;
  return (
    <>
      <h3>
        {name}
        {locale !== null && <span className="label">{languageName(locale)}</span>}
        <span className="label label-state">{say(`compare.kind.${kind}`)}</span>
      </h3>
      {kind === 'MOVED' ? (
        <p>{say('compare.moved', { before: before ?? '', after: after ?? '' })}</p>
      ) : (
        <ChangedText change={change} />
      )}
    </>
  );
}

function ChangedText({ change: { before, after, words, locale } }: { readonly change: NamedChange }) {
  const say = useText('desk');
  const lang = locale ?? undefined;
  if (before !== null && after !== null && words.length > 0)
    return (
      <p className="changed-text as-typed" lang={lang}>
        {words.map(({ kind, text }, at) => (
          <Words key={at} kind={kind} text={text} />
        ))}
      </p>
    );
  return (
    <div className="changed-text" lang={lang}>
      {before !== null && (
        <del className="as-typed">
          <span className="visually-hidden">{say('compare.removed')} </span>
          {before}
        </del>
      )}
      {after !== null && (
        <ins className="as-typed">
          <span className="visually-hidden">{say('compare.added')} </span>
          {after}
        </ins>
      )}
    </div>
  );
}

function Words({ kind, text }: { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly text: string }) {
  const say = useText('desk');
  if (kind === 'SAME') return text;
  const Mark = kind === 'ADDED' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="visually-hidden">{say(kind === 'ADDED' ? 'compare.added' : 'compare.removed')} </span>
      {text}
    </Mark>
  );
}
