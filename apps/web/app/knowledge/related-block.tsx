import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Related } from '../graphql/knowledge.types';
import { type Sections } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { InlineText } from './texts';
import { useWords } from './use-words';

interface ListProps {
  readonly of: readonly Related[];
  /** Under which headings the groups stand. */
  readonly level: 'h2' | 'h3';
}

/** What belongs together with something, grouped by how; each group is read from the side of the page. */
export function RelatedGroups({ of, level: Heading }: ListProps): ReactNode {
  const say = useText('knowledge');
  return groupsOf(of).map(([name, relations]) => (
    <section key={name} className="related-group">
      <Heading>{say(`relation.${name}` as keyof Sections['knowledge'])}</Heading>
      <ul className="plain-lines">
        {relations.map((relation) => (
          <li key={relation.address}>
            <RelatedLine of={relation} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function RelatedLine({ of: { address, broken, kind, note, title } }: { readonly of: Related }) {
  const say = useText('knowledge');
  const words = useWords();
  if (broken)
    return (
      <span className="soft">
        {title} <span className="label label-warn">{say('related.broken')}</span>
      </span>
    );
  return (
    <>
      {kind !== null && <span className="label label-state related-kind">{words.kind(kind)}</span>}{' '}
      <Link to={address}>{title}</Link>
      {note !== null && (
        <span className="small soft related-note">
          <InlineText of={note} />
        </span>
      )}
    </>
  );
}

interface BlockProps {
  readonly of: readonly Related[];
  /** A list with more, beside what is named one by one. */
  readonly more?: { readonly to: string; readonly text: string } | undefined;
}

/** What the community has gathered around something else of the hub: a MIM, a requirement, a tool. */
export function RelatedBlock({ of, more }: BlockProps) {
  const say = useText('knowledge');
  const shown = of.filter(({ broken }) => !broken);
  if (shown.length === 0 && more === undefined) return null;
  return (
    <section className="stack-tight related-block" aria-labelledby="related">
      <h2 id="related">{say('related.title')}</h2>
      {shown.length === 0 && <p>{say('related.none')}</p>}
      <RelatedGroups of={shown} level="h3" />
      {more !== undefined && (
        <p>
          <Link to={more.to}>{more.text}</Link>
        </p>
      )}
    </section>
  );
}

function groupsOf(relations: readonly Related[]): readonly (readonly [string, readonly Related[]])[] {
  const groups = new Map<string, Related[]>();
  for (const relation of relations) {
    const name = `${relation.type}.${relation.direction}`;
    const group = groups.get(name) ?? [];
    // A thing that says the same twice is named once.
    if (!group.some(({ address }) => address === relation.address)) group.push(relation);
    groups.set(name, group);
  }
  return [...groups];
}
