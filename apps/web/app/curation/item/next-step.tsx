import { Link } from 'react-router';
import { LocalTime } from '../../components/local-time';
import { useText } from '../../i18n/use-text';
import { Decisions } from './decisions';
import { type ItemPage } from './item.server';
import { type ItemReturned } from './returned.server';
import { ShelfActions } from './shelf-actions';
import { Step } from './step';

interface Props {
  readonly page: ItemPage;
  readonly sent: ItemReturned | undefined;
}

/** Where an item stands in plain words, what happens next and who may do it; with the buttons for it. */
export function NextStep({ page, sent }: Props) {
  const say = useText('desk');
  const { item, form } = page;
  const { state, standing, draft, group, publication, address } = item;
  const why = draft?.state === 'IN_REVIEW' ? standing.whyNotApprove : null;
  return (
    <section className="card next-step" aria-labelledby="next-title">
      <h2 id="next-title">{say(`stands.${state}`)}</h2>
      <p>{say(`next.${state}`, { group: group.name })}</p>
      {draft !== null && draft.note !== '' && state !== 'DRAFT' && (
        <blockquote className="said as-typed">
          {draft.stateBy !== null && <strong>{draft.stateBy.name}: </strong>}
          {draft.note}
        </blockquote>
      )}
      {draft?.publishAt && state === 'APPROVED' && (
        <p>
          {say('item.publishAt')} <LocalTime of={draft.publishAt} with="day" />
        </p>
      )}
      <Gone page={page} />
      {why !== null && why !== 'NOTHING_SUBMITTED' && (
        <p className="notice notice-warn">{say(`why.${why}`)}</p>
      )}
      {why === 'SECOND_FACTOR' && (
        <p>
          <Link to="/account/security">{say('why.addFactor')}</Link>
        </p>
      )}
      <div className="actions">
        {publication > 0 && address !== null && item.goneAt === null && (
          <Link to={address}>{say('item.public')}</Link>
        )}
        {form !== null && <a href="#note">{say('item.toSave')}</a>}
        {draft === null && standing.mayEdit && item.goneAt === null && publication > 0 && (
          <Step intent="revise" words={say('step.revise')} isMain />
        )}
      </div>
      {draft !== null && <Decisions page={page} sent={sent} />}
      <ShelfActions page={page} sent={sent} />
    </section>
  );
}

function Gone({ page: { item } }: Pick<Props, 'page'>) {
  const say = useText('desk');
  if (item.goneAt === null) return null;
  return (
    <>
      {item.goneReason !== '' && <blockquote className="said as-typed">{item.goneReason}</blockquote>}
      {item.successor !== null && (
        <p>
          {say('item.successor')}{' '}
          <Link to={`/desk/content/${item.successor.id}`}>{item.successor.title}</Link>
        </p>
      )}
    </>
  );
}
