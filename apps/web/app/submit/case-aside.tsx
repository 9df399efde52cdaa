import { Link } from 'react-router';
import { type ItemPage } from '../curation/item/item.server';
import { useText } from '../i18n/use-text';
import { CASE_PARTS } from './layout';

/** The questions to jump to, and where the rest of the work on a case is. */
export function CaseAside({ page: { item } }: { readonly page: ItemPage }) {
  const say = useText('submit');
  const sayDesk = useText('desk');
  return (
    <aside className="card case-aside" aria-labelledby="case-aside-title">
      <h2 id="case-aside-title">{say('write.questions')}</h2>
      <ol>
        {CASE_PARTS.filter(({ isNumbered }) => isNumbered).map(({ name }) => (
          <li key={name}>
            <a href={`#question-${name}`}>{say(`question.${name}`)}</a>
          </li>
        ))}
      </ol>
      <p className="small soft">{say('write.next', { group: item.group.name })}</p>
      <p>
        <Link to={`/desk/content/${item.id}/upload`}>{sayDesk('files.link')}</Link>
      </p>
      <p>
        <Link to={`/desk/content/${item.id}`}>{say('write.desk')}</Link>
      </p>
    </aside>
  );
}
