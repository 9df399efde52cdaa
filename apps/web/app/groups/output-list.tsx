import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { ItemLabels } from './item-labels';
import { Named } from './named';
import { type GroupOutput } from './types';

/** What a group handed out, newest first. */
export function OutputList({ of: outputs }: { readonly of: readonly GroupOutput[] }) {
  const say = useText('groups');
  const { day } = useFormat();
  if (outputs.length === 0) return <p>{say('outputs.empty')}</p>;
  return (
    <ul className="rows">
      {outputs.map((output) => (
        <li key={output.id} className="stack-tight">
          <h3 className="row-title">
            {output.link === null ? (
              <Named name={output.title} locale={output.locale} />
            ) : (
              <a href={output.link} rel="nofollow noopener ugc">
                <Named name={output.title} locale={output.locale} />
              </a>
            )}{' '}
            <ItemLabels of={output} />
          </h3>
          <p className="small soft">
            {say(`kind.${output.kind}`)} · {day(output.datedOn)}
          </p>
          {output.summary !== '' && (
            <p className="as-typed" lang={output.locale}>
              {output.summary}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
