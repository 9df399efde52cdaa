import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { ChangesList } from '../curation/changes-list';
import { ReadFields } from '../curation/form/read-fields';
import { answerReview, reviewOf } from '../curation/item/review-by-link.server';
import { TextField } from '../curation/item/text-field';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const isThanked = args.url.searchParams.has('thanks');
  const review = isThanked ? null : await reviewOf(args, args.params['token'] ?? '');
  return data(
    { review, isThanked },
    { status: review === null && !isThanked ? 404 : 200, headers: { 'Referrer-Policy': 'no-referrer' } },
  );
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await answerReview(args, args.params['token'] ?? '');
  return outcome === null ? redirect('/review/answered?thanks=1') : data(outcome, { status: 422 });
}

/** A draft, shown once to somebody without an account who was asked what they think of it. */
export default function ContentReview() {
  const say = useText('desk');
  const { review, isThanked } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { day } = useFormat();
  if (review === null) return <Closed isThanked={isThanked} />;
  const { title, reviewerName, expiresAt, revision, kindLabel, fields, changes } = review;
  return (
    <Page title={title}>
      <div className="page">
        <div className="page-head">
          <p className="crumbs">{say('review.kind', { kind: kindLabel, revision })}</p>
          <h1>{title}</h1>
          <p className="lead">{say('review.lead', { name: reviewerName })}</p>
          <p>{say('review.until', { day: day(expiresAt) })}</p>
        </div>
        {sent && <FormFaults faults={[{ field: 'review-note', message: sent.message }]} />}
        <div className="columns columns-aside">
          <div className="stack-wide">
            {changes !== null && (
              <section className="stack-tight">
                <h2>{say('review.changes')}</h2>
                <ChangesList changes={changes} />
              </section>
            )}
            <section className="stack-tight">
              <h2>{say('review.whole')}</h2>
              <ReadFields fields={fields} remarkAt={null} />
            </section>
          </div>
          <Form method="post" reloadDocument className="card form" id="answer">
            <h2>{say('review.answer')}</h2>
            <TextField
              id="review-note"
              name="note"
              label={say('review.note')}
              help={say('review.noteHelp')}
              value={sent?.note}
              isLong
              max={5_000}
            />
            <p className="actions">
              <button className="button button-main" name="verdict" value="APPROVE">
                {say('review.approve')}
              </button>
              <button className="button" name="verdict" value="ASK_CHANGES">
                {say('review.ask')}
              </button>
            </p>
            <p className="small soft">{say('review.who')}</p>
          </Form>
        </div>
      </div>
    </Page>
  );
}

function Closed({ isThanked }: { readonly isThanked: boolean }) {
  const say = useText('desk');
  const title = say(isThanked ? 'review.thanksTitle' : 'review.closedTitle');
  return (
    <Page title={title}>
      <div className="page stack reading">
        <h1>{title}</h1>
        <p className="lead">{say(isThanked ? 'review.thanks' : 'review.closed')}</p>
      </div>
    </Page>
  );
}
