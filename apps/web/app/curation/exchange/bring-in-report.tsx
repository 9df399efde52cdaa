import { Form, Link } from 'react-router';
import { type KnowledgeImportRemark } from '../../graphql/exchange.types';
import { useText } from '../../i18n/use-text';
import { type BringInReport, type CarriedFile, type Chosen } from './bring-in';

interface Props {
  readonly report: BringInReport;
  readonly chosen: Chosen;
  readonly carried: CarriedFile | null;
}

/** What came of a file, or would: a line to begin with, then everything by row and column. */
export function ImportReport({ report, chosen, carried }: Props) {
  const say = useText('exchange');
  const { fileName, counts, broughtIn, faultCount, faults, warningCount, warnings } = report;
  const drafts = counts.fresh + counts.changed;
  const isGood = broughtIn || faultCount === 0;
  return (
    <section className="stack" aria-live="polite">
      <div className={isGood ? 'notice' : 'notice notice-warn'} role="status">
        <p>
          <strong>
            {broughtIn && say('done', { count: drafts })}
            {!broughtIn && faultCount === 0 && say('checked.good')}
            {!broughtIn && faultCount > 0 && say('checked.faulty', { count: faultCount })}
          </strong>
        </p>
        <p>{say('counts', { file: fileName, ...counts })}</p>
        {broughtIn && drafts > 0 && (
          <p>
            <Link to="/desk/content">{say('toDesk')}</Link>
          </p>
        )}
      </div>
      {!broughtIn && drafts > 0 && !(faultCount > 0 && report.hasWholeFault) && (
        <GoOn chosen={chosen} carried={carried} count={drafts} isPart={faultCount > 0} />
      )}
      <Remarks title={say(broughtIn ? 'faults.left' : 'faults')} remarks={faults} count={faultCount} />
      <Remarks title={say('warnings')} remarks={warnings} count={warningCount} />
    </section>
  );
}

interface GoOnProps {
  readonly chosen: Chosen;
  readonly carried: CarriedFile | null;
  readonly count: number;
  readonly isPart: boolean;
}

/** The step from looking to bringing in, with the same file. */
function GoOn({ chosen, carried, count, isPart }: GoOnProps) {
  const say = useText('exchange');
  if (carried === null) return <p>{say('again')}</p>;
  return (
    <Form method="post" action="/desk/knowledge/import/upload" encType="multipart/form-data">
      <input type="hidden" name="kind" value={chosen.kind} />
      <input type="hidden" name="authorityId" value={chosen.authorityId} />
      <input type="hidden" name="skipFaulty" value={isPart ? '1' : ''} />
      <input type="hidden" name="fileName" value={carried.fileName} />
      <input type="hidden" name="content" value={carried.content} />
      <button className={isPart ? 'button' : 'button button-main'} name="do" value="import">
        {say(isPart ? 'importGood' : 'importChecked', { count })}
      </button>
    </Form>
  );
}

interface RemarksProps {
  readonly title: string;
  readonly remarks: readonly KnowledgeImportRemark[];
  readonly count: number;
}

function Remarks({ title, remarks, count }: RemarksProps) {
  const say = useText('exchange');
  if (remarks.length === 0) return null;
  return (
    <div>
      <h2>{title}</h2>
      {count > remarks.length && <p className="soft">{say('more', { shown: remarks.length, count })}</p>}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            <th scope="col">{say('column')}</th>
            <th scope="col">{say('what')}</th>
          </tr>
        </thead>
        <tbody>
          {remarks.map(({ row, column, letters, reason }) => (
            <tr key={`${row} ${column} ${reason}`}>
              <td data-label={say('row')}>{row ?? say('wholeFile')}</td>
              <td data-label={say('column')}>
                {[letters, column].filter((part) => part !== null).join(' · ') || '–'}
              </td>
              <td lang="en">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
