import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { TrustLabel } from '../components/trust-label';
import { type ToolHead } from '../graphql/tools.operations.server';
import { useText } from '../i18n/use-text';
import { MimNames } from './mim-names';
import { KINDS, wordOf } from './tool-filter';

/** Tools by name. */
export function ToolRows({ tools }: { readonly tools: readonly ToolHead[] }) {
  const say = useText('tools');
  return (
    <ul className="rows list-rows">
      {tools.map(({ id, slug, name, longName, kind, summary, mims, label }) => (
        <li key={id}>
          <h2>
            <Link to={`/tools/${slug}`}>{name}</Link>
          </h2>
          {longName !== null && longName !== name && <p className="small soft">{longName}</p>}
          <p>
            <ContentText of={summary} />
          </p>
          <p className="small">
            {say(`kind.${wordOf(KINDS, kind) ?? 'other'}`)} · <MimNames of={mims} />{' '}
            <TrustLabel label={label} />
          </p>
        </li>
      ))}
    </ul>
  );
}
