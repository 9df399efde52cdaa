import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { TrustLabel } from '../components/trust-label';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { useWords } from '../knowledge/use-words';
import { type readRegister } from './read-register.server';

interface Props {
  readonly of: Awaited<ReturnType<typeof readRegister>>['entries'];
  readonly label: string;
}

/** The algorithms of an authority, one a line. */
export function RegisterTable({ of, label }: Props) {
  const say = useText('knowledge');
  const words = useWords();
  const { day } = useFormat();
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('kind.algorithm.one')}</th>
          <th scope="col">{words.named('fact', 'state')}</th>
          <th scope="col">{words.named('fact', 'role')}</th>
          <th scope="col">{words.named('fact', 'aiActClass')}</th>
          <th scope="col">{say('trust.verified')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ address, title, summary, state, role, aiActClass, evidence, ...entry }) => (
          <tr key={address}>
            <th scope="row">
              <Link to={address}>
                <ContentText of={title} />
              </Link>
              <span className="small soft register-summary">
                <ContentText of={summary} />
              </span>
            </th>
            <td data-label={words.named('fact', 'state')}>{words.choice('algorithm-state', state)}</td>
            <td data-label={words.named('fact', 'role')}>{words.choice('role', role)}</td>
            <td data-label={words.named('fact', 'aiActClass')}>{words.choice('ai-act', aiActClass)}</td>
            <td data-label={say('trust.verified')}>
              <span>
                {day(entry.verifiedAt)}
                <span className="small soft marks">
                  <TrustLabel label={entry.label} /> {words.choice('evidence', evidence)}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
