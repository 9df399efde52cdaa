import { Link } from 'react-router';
import { LocalTime } from '../components/local-time';
import { type AuditEntry } from '../graphql/audit.operations.server';
import { useText, type Say } from '../i18n/use-text';

/** Actions with words in every language; others show by their name until their words stand here. */
const KNOWN = [
  'person.erase',
  'person.role',
  'person.suspend',
  'person.readmit',
  'account.change-email',
  'audit.export',
] as const;

function doerOf({ personId, personName }: AuditEntry, say: Say<'audit'>): string {
  if (personId === null) return say('log.operator');
  return personName ?? say('log.former');
}

function subjectOf(entry: AuditEntry, say: Say<'audit'>): string {
  const { subjectKind, subjectPersonName, subjectAuthorityName } = entry;
  if (subjectKind === 'person') return subjectPersonName ?? say('log.former');
  return subjectAuthorityName ?? subjectKind;
}

/** One line of the audit log: when, who for whom, what, to what, and what it changed. */
export function AuditEntryRow({ entry }: { readonly entry: AuditEntry }) {
  const say = useText('audit');
  const { at, action, personId, actingFor, actingForName, subjectId, before, after, sequence } = entry;
  const known = KNOWN.find((name) => name === action);
  const doer = doerOf(entry, say);
  return (
    <tr>
      <td data-label={say('log.when')}>
        <LocalTime of={at} with="day" />
      </td>
      <th scope="row">
        {personId === null ? doer : <Link to={`/audit?by=${personId}`}>{doer}</Link>}
        {actingFor !== null && (
          <span className="soft"> {say('log.for', { name: actingForName ?? say('log.organisation') })}</span>
        )}
      </th>
      <td data-label={say('log.what')}>
        {known === undefined ? <code>{action}</code> : say(`action.${known}`)}
      </td>
      <td data-label={say('log.to')}>
        <Link to={`/audit?subject=${encodeURIComponent(subjectId)}`}>{subjectOf(entry, say)}</Link>
      </td>
      <td>
        {(before !== null || after !== null) && (
          <details>
            <summary>{say('log.change')}</summary>
            {before !== null && <p className="small">{say('log.before', { text: before })}</p>}
            {after !== null && <p className="small">{say('log.after', { text: after })}</p>}
          </details>
        )}
        <span className="small soft">
          {sequence === null ? say('log.unsealed') : say('log.sealed', { number: sequence })}
        </span>
      </td>
    </tr>
  );
}
