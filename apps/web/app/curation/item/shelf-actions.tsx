import { Form } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { useText } from '../../i18n/use-text';
import { curates } from './decisions';
import { type ItemPage } from './item.server';
import { type ItemReturned } from './returned.server';
import { Step } from './step';
import { TextField } from './text-field';

interface Props {
  readonly page: ItemPage;
  readonly sent: ItemReturned | undefined;
}

/** What is done with an item that is, or was, public: say that it still holds, take it away, bring it back. */
export function ShelfActions({ page, sent }: Props) {
  const say = useText('desk');
  const { day } = useFormat();
  const { item } = page;
  const isPublic = item.publication > 0 && item.goneAt === null;
  return (
    <>
      {isPublic && item.verifiedAt !== null && (
        <div className="verify">
          <p className="small soft">
            {say('item.verified', { day: day(item.verifiedAt) })}
            {item.verifyDue !== null && ` ${say('item.verifyDue', { day: day(item.verifyDue) })}`}
          </p>
          <Step intent="verify" words={say('step.verify')} isMain={item.stale} />
        </div>
      )}
      {item.goneAt !== null && item.draft === null && curates(page) && (
        <Step intent="restore" words={say('step.restore')} />
      )}
      {item.publication === 0 && item.draft === null && item.standing.mayEdit && (
        <Step intent="revise" words={say('step.takeUp')} isMain />
      )}
      {item.standing.mayArchive && <Archive page={page} sent={sent} />}
    </>
  );
}

function Archive({ page, sent }: Props) {
  const say = useText('desk');
  const isRefused = sent?.refusal?.intent === 'archive';
  const given = isRefused ? sent.given : {};
  return (
    <details open={isRefused}>
      <summary>{say('step.archiveTitle')}</summary>
      <Form method="post" reloadDocument className="form" id="archive">
        <TextField
          id="reason"
          name="reason"
          label={say('step.archiveReason')}
          help={say('step.archiveHelp')}
          value={given['reason']}
          max={500}
        />
        <div className="field">
          <label htmlFor="successorId">{say('step.successor')}</label>
          <select
            className="input"
            id="successorId"
            name="successorId"
            defaultValue={given['successorId'] ?? ''}
          >
            <option value="">{say('step.noSuccessor')}</option>
            {page.successors.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <button className="button" name="intent" value="archive">
          {say('step.archive')}
        </button>
      </Form>
    </details>
  );
}
