import { Form } from 'react-router';
import { type ContentReviewLink } from '../../graphql/curation.types';
import { useFormat } from '../../i18n/use-format';
import { useText } from '../../i18n/use-text';
import { type ItemPage } from './item.server';
import { type ItemReturned } from './returned.server';
import { TextField } from './text-field';

interface Props {
  readonly page: ItemPage;
  readonly sent: ItemReturned | undefined;
}

/** Links by which people without an account review this revision, and a form for another. */
export function ReviewLinks({ page: { item }, sent }: Props) {
  const say = useText('desk');
  const isRefused = sent?.refusal?.intent === 'review-link';
  const given = isRefused ? sent.given : {};
  const link = sent?.link ?? null;
  return (
    <section className="stack-tight" id="review-link">
      <h2>{say('links.title')}</h2>
      {link !== null && (
        <div className="notice" role="status">
          <p>{say('links.made')}</p>
          <p className="code-line">
            <a href={link}>{link}</a>
          </p>
        </div>
      )}
      {item.reviewLinks.length > 0 && (
        <ul className="rows">
          {item.reviewLinks.map((one) => (
            <Link key={one.id} link={one} />
          ))}
        </ul>
      )}
      <details open={isRefused}>
        <summary>{say('links.new')}</summary>
        <Form method="post" reloadDocument className="form">
          <p className="field-help">{say('links.help')}</p>
          <TextField
            id="reviewerName"
            name="reviewerName"
            label={say('links.name')}
            value={given['reviewerName']}
            max={200}
          />
          <TextField
            id="reviewerEmail"
            name="reviewerEmail"
            type="email"
            label={say('links.email')}
            help={say('links.emailHelp')}
            value={given['reviewerEmail']}
            max={320}
          />
          <button className="button" name="intent" value="review-link">
            {say('links.make')}
          </button>
        </Form>
      </details>
    </section>
  );
}

function stateOf({
  verdict,
  revokedAt,
  expiresAt,
}: ContentReviewLink): 'APPROVE' | 'ASK_CHANGES' | 'revoked' | 'expired' | 'open' {
  if (revokedAt !== null) return 'revoked';
  if (verdict !== null) return verdict;
  return new Date(expiresAt) <= new Date() ? 'expired' : 'open';
}

function Link({ link }: { readonly link: ContentReviewLink }) {
  const say = useText('desk');
  const { day } = useFormat();
  const { id, reviewerName, expiresAt, revisionNumber, note, counts } = link;
  const state = stateOf(link);
  return (
    <li className="stack-tight">
      <p>
        <strong>{reviewerName}</strong> <span className="label">{say(`links.state.${state}`)}</span>
      </p>
      <p className="small soft">
        {say('revisions.number', { number: revisionNumber })} · {say('links.until', { day: day(expiresAt) })}
        {state === 'APPROVE' && !counts && ` · ${say('links.countsNot')}`}
      </p>
      {note !== '' && <p className="as-typed">{note}</p>}
      {(state === 'open' || state === 'APPROVE') && (
        <Form method="post" reloadDocument>
          <input type="hidden" name="id" value={id} />
          <button className="button button-quiet" name="intent" value="revoke">
            {say('links.revoke')}
          </button>
        </Form>
      )}
    </li>
  );
}
