import { useText } from '../../i18n/use-text';
import { type BringInPage } from './bring-in';

const TABLES = ['csv', 'xlsx'] as const;
const ALL = ['csv', 'xlsx', 'yaml'] as const;

/** Files to begin with: empty ones with the names of the columns, and those of what is published. */
export function Templates({ kinds }: Pick<BringInPage, 'kinds'>) {
  const say = useText('exchange');
  const link = (kind: BringInPage['kinds'][number], form: (typeof ALL)[number], query: string) => (
    <a
      key={form}
      href={`/export/knowledge-exchange/${kind.name}.${form}${query}`}
      aria-label={`${say('templates.of', { kind: kind.label, form: say(`form.${form}`) })} (${say(query === '' ? 'templates.whole' : 'templates.empty')})`}
      download
    >
      {say(`form.${form}`)}
    </a>
  );
  return (
    <aside className="card stack" aria-labelledby="templates-title">
      <h2 id="templates-title">{say('templates')}</h2>
      <p>{say('templates.lead')}</p>
      <ul className="plain-list stack">
        {kinds.map((kind) => (
          <li key={kind.name}>
            <strong>{kind.label}</strong>
            <p className="dotted">
              {say('templates.empty')}: {TABLES.map((form) => link(kind, form, '?empty=1'))}
            </p>
            <p className="dotted">
              {say('templates.whole')}: {ALL.map((form) => link(kind, form, ''))}
            </p>
            {kind.name === 'algorithm' && (
              <p className="dotted">
                {say('templates.register')}:{' '}
                <a href="/export/algorithms.json" download>
                  JSON
                </a>
                <a href="/schemas/algorithm-register.json">{say('templates.schema')}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}
