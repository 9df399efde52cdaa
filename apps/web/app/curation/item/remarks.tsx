import { Form } from 'react-router';
import { LocalTime } from '../../components/local-time';
import { useText } from '../../i18n/use-text';
import { type ItemPage, type PlacedComment } from './item.server';
import { type ItemReturned } from './returned.server';
import { TextField } from './text-field';

interface Props {
  readonly page: ItemPage;
  readonly sent: ItemReturned | undefined;
  /** The place a new remark is about. */
  readonly about: string | null;
  readonly places: ItemPage['places'];
}

/** What was said about places of the draft, and a form to say more. */
export function Remarks({ page: { item }, sent, about, places }: Props) {
  const say = useText('desk');
  const open = item.comments.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = item.comments.filter(({ resolvedAt }) => resolvedAt !== null);
  if (item.comments.length === 0 && !item.standing.mayComment) return null;
  return (
    <section className="stack-tight" id="remarks">
      <h2>{say('comment.title')}</h2>
      {open.length > 0 && (
        <ul className="rows">
          {open.map((comment) => (
            <Remark key={comment.id} comment={comment} mayResolve={item.standing.mayComment} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <details>
          <summary>{say('comment.settled', { count: settled.length })}</summary>
          <ul className="rows">
            {settled.map((comment) => (
              <Remark key={comment.id} comment={comment} mayResolve={false} />
            ))}
          </ul>
        </details>
      )}
      {item.standing.mayComment && item.draft !== null && (
        <NewRemark revisionId={item.draft.revision.id} sent={sent} about={about} places={places} />
      )}
    </section>
  );
}

function Remark({ comment, mayResolve }: { readonly comment: PlacedComment; readonly mayResolve: boolean }) {
  const say = useText('desk');
  const { id, placeName, text, author, writtenAt, revisionNumber } = comment;
  return (
    <li id={`comment-${id}`} className="stack-tight">
      <p className="small soft">
        {author?.name ?? '–'}, <LocalTime of={writtenAt} with="day" /> ·{' '}
        {say('revisions.number', { number: revisionNumber })}
      </p>
      <p className="small">
        <strong>{placeName}</strong>
      </p>
      <p className="as-typed">{text}</p>
      {mayResolve && (
        <Form method="post" reloadDocument>
          <input type="hidden" name="id" value={id} />
          <button className="button button-quiet" name="intent" value="resolve">
            {say('comment.resolve')}
          </button>
        </Form>
      )}
    </li>
  );
}

interface NewRemarkProps extends Omit<Props, 'page'> {
  readonly revisionId: string;
}

function NewRemark({ revisionId, sent, about, places }: NewRemarkProps) {
  const say = useText('desk');
  const given = sent?.refusal?.intent === 'comment' ? sent.given : {};
  return (
    <details id="remark" open={about !== null || sent?.refusal?.intent === 'comment'}>
      <summary>{say('comment.new')}</summary>
      <Form method="post" reloadDocument className="form" id="comment">
        <input type="hidden" name="revisionId" value={revisionId} />
        <div className="field">
          <label htmlFor="place">{say('comment.place')}</label>
          <select className="input" id="place" name="place" defaultValue={given['place'] ?? about ?? ''}>
            <option value="">{say('comment.whole')}</option>
            {about !== null && !places.some(([place]) => place === about) && (
              <option value={about}>{about}</option>
            )}
            {places.map(([place, name]) => (
              <option key={place} value={place}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <TextField
          id="remark-text"
          name="text"
          label={say('comment.text')}
          value={given['text']}
          isLong
          max={5_000}
        />
        <button className="button" name="intent" value="comment">
          {say('comment.send')}
        </button>
      </Form>
    </details>
  );
}
