import { useText } from '../../i18n/use-text';
import { type PlaceComment } from './form-view';

/** What somebody said about a place, beside it. */
export function PlaceComments({ comments }: { readonly comments: readonly PlaceComment[] }) {
  const say = useText('desk');
  if (comments.length === 0) return null;
  return (
    <ul className="place-comments">
      {comments.map(({ id, author, text }) => (
        <li key={id}>
          <a href={`#comment-${id}`}>{say('comment.by', { name: author })}</a>{' '}
          <span className="as-typed">{text}</span>
        </li>
      ))}
    </ul>
  );
}
