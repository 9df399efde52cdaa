import { Form, Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { type SimilarNeed } from '../graphql/needs.operations.server';
import { useText } from '../i18n/use-text';
import { type NewNeed } from './new-need.server';

/** What others raised that may be the same, each to be joined with one click; and the way on to a new one. */
export function SimilarList({ of: { authorities, similar, title } }: { readonly of: NewNeed }) {
  const say = useText('needs');
  const on = `/needs/new?${new URLSearchParams({ title, step: 'write' })}`;
  return (
    <section className="stack" aria-labelledby="similar">
      <h2 id="similar">{say('similar.title', { count: similar.length })}</h2>
      <p>{say('similar.lead')}</p>
      <ul className="rows list-rows">
        {similar.map((need) => (
          <Similar key={need.id} of={need} authorities={authorities} />
        ))}
      </ul>
      <p className="actions">
        <Link className="button button-main" to={on}>
          {say('similar.none')}
        </Link>
        <Link to="/needs/new">{say('new.change')}</Link>
      </p>
    </section>
  );
}

interface Props {
  readonly of: SimilarNeed;
  readonly authorities: NewNeed['authorities'];
}

function Similar({ of: { address, id, need, summary, title }, authorities }: Props) {
  const say = useText('needs');
  const sayShelf = useText('knowledge');
  const mine = need?.mine.map(({ authority }) => authority) ?? [];
  const free = authorities.filter((one) => !mine.some((other) => other.id === one.id));
  return (
    <li>
      <h3 className="row-title">
        <Link to={address}>
          <ContentText of={title} />
        </Link>
      </h3>
      <p>
        <ContentText of={summary} />
      </p>
      <p className="small">
        <strong>{sayShelf('row.support', { count: need?.supportCount ?? 0 })}</strong>
      </p>
      {mine.map((authority) => (
        <p key={authority.id} className="small">
          {say('similar.joined', { name: authority.name })}
        </p>
      ))}
      {free.length > 0 && (
        <Form method="post" reloadDocument className="actions">
          <input type="hidden" name="part" value="join" />
          <input type="hidden" name="needId" value={id} />
          <AuthorityPick authorities={free} id={`for-${id}`} />
          <button className="button" aria-label={say('similar.joinNamed', { need: title.text })}>
            {say('join.button')}
          </button>
        </Form>
      )}
    </li>
  );
}

interface PickProps {
  readonly authorities: NewNeed['authorities'];
  readonly id: string;
  readonly chosen?: string;
}

/** For which authority: said where there is one, chosen among several. */
export function AuthorityPick({ authorities, id, chosen }: PickProps) {
  const say = useText('needs');
  const [only, another] = authorities;
  if (only !== undefined && another === undefined)
    return (
      <>
        <input type="hidden" name="authorityId" value={only.id} />
        <span>{say('write.for', { name: only.name })}</span>
      </>
    );
  return (
    <>
      <label htmlFor={id}>{say('write.authority')}</label>
      <select className="input input-short" id={id} name="authorityId" defaultValue={chosen}>
        {authorities.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </>
  );
}
