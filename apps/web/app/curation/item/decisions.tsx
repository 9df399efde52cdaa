import { Form } from 'react-router';
import { useText } from '../../i18n/use-text';
import { type ItemPage } from './item.server';
import { type ItemReturned } from './returned.server';
import { Step } from './step';
import { TextField } from './text-field';

interface Props {
  readonly page: ItemPage;
  readonly sent: ItemReturned | undefined;
}

/** Whether the reader decides about an item; their own text may still be in the way. */
export function curates({ item }: ItemPage): boolean {
  const { whyNotApprove } = item.standing;
  return whyNotApprove !== 'NOT_CURATOR' && whyNotApprove !== 'SECOND_FACTOR';
}

/** What curators decide about a draft, and giving it up. */
export function Decisions({ page, sent }: Props) {
  const say = useText('desk');
  const { item, form } = page;
  const { draft, standing } = item;
  if (draft === null) return null;
  const decides = curates(page);
  const isHandedIn = draft.state === 'IN_REVIEW' || draft.state === 'APPROVED';
  return (
    <div className="decisions">
      {standing.mayApprove && <Approve page={page} sent={sent} />}
      {isHandedIn && decides && <AskForChanges page={page} sent={sent} />}
      {(form !== null || decides) && (
        <details>
          <summary>{say('step.discardTitle')}</summary>
          <p>{say('step.discardText')}</p>
          <Step intent="discard" words={say('step.discard')} />
        </details>
      )}
    </div>
  );
}

const USUAL_ZONE = 'Europe/Brussels';

function Approve({ page, sent }: Props) {
  const say = useText('desk');
  const given = sent?.refusal?.intent === 'approve' ? sent.given : {};
  const faults = page.item.draft?.faults ?? [];
  if (faults.length > 0)
    return <p className="notice notice-warn">{say('step.incomplete', { count: faults.length })}</p>;
  return (
    <Form method="post" reloadDocument className="form" id="approve">
      <Seen page={page} />
      <TextField id="approve-note" name="note" label={say('step.approveNote')} value={given['note']} />
      <details open={sent?.refusal?.intent === 'approve'}>
        <summary>{say('step.schedule')}</summary>
        <div className="form">
          <TextField
            id="publishAt"
            name="publishAt"
            type="datetime-local"
            label={say('step.publishAt')}
            help={say('step.publishAtHelp')}
            value={given['publishAt']}
          />
          <TextField
            id="expireAt"
            name="expireAt"
            type="datetime-local"
            label={say('step.expireAt')}
            value={given['expireAt']}
          />
          <TextField
            id="zone"
            name="zone"
            label={say('step.zone')}
            value={given['zone'] ?? USUAL_ZONE}
            max={60}
          />
        </div>
      </details>
      <button className="button button-main" name="intent" value="approve">
        {say('step.approve')}
      </button>
    </Form>
  );
}

function AskForChanges({ page, sent }: Props) {
  const say = useText('desk');
  const given = sent?.refusal?.intent === 'ask-changes' ? sent.given : {};
  return (
    <Form method="post" reloadDocument className="form" id="ask-changes">
      <Seen page={page} />
      <TextField id="ask-note" name="note" label={say('step.askNote')} value={given['note']} isLong />
      <button className="button" name="intent" value="ask-changes">
        {say('step.ask')}
      </button>
    </Form>
  );
}

function Seen({ page }: Pick<Props, 'page'>) {
  return <input type="hidden" name="expectedRevisionId" value={page.item.draft?.revision.id ?? ''} />;
}
