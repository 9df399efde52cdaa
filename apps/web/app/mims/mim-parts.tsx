import { type MimPage } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { MimParagraphs, MimWords } from './mim-text';

type Mechanism = MimPage['mechanisms'][number];

/** What meets the requirements, with the specifications it names. */
export function Mechanisms({ of }: { readonly of: readonly Mechanism[] }) {
  const say = useText('mims');
  if (of.length === 0) return <p>{say('mechanisms.none')}</p>;
  return of.map((mechanism) => (
    <section key={mechanism.key} className="capability stack-tight" aria-labelledby={mechanism.key}>
      <h3 id={mechanism.key}>
        {mechanism.number} <MimWords of={mechanism.title} />
      </h3>
      {mechanism.text !== null && <MimParagraphs of={mechanism.text} />}
      <Specifications of={mechanism.specifications} />
      <Fulfilments of={mechanism.fulfils} />
    </section>
  ));
}

function Specifications({ of }: { readonly of: Mechanism['specifications'] }) {
  const say = useText('mims');
  if (of.length === 0) return null;
  return (
    <>
      <p className="small soft">{say('mechanisms.specifications')}</p>
      <ul className="mim-lines">
        {of.map(({ key, name, role, url }) => (
          <li key={key}>
            {url === null ? (
              <span lang="en">{name}</span>
            ) : (
              <a href={url} lang="en" rel="noopener noreferrer external">
                {name}
              </a>
            )}
            {role !== null && (
              <>
                {': '}
                <MimWords of={role} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Fulfilments({ of }: { readonly of: Mechanism['fulfils'] }) {
  const say = useText('mims');
  if (of.length === 0) return null;
  return (
    <details>
      <summary>{say('mechanisms.fulfils', { count: of.length })}</summary>
      <dl className="facts">
        {of.map(({ how, key, requirement }) => (
          <div key={key} className="facts-row">
            <dt>{requirement}</dt>
            <dd>
              <MimParagraphs of={how} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Passages of one part. */
export function Passages({ of }: { readonly of: MimPage['sections'] }) {
  return of.map(({ key, text, title }) => (
    <section key={key} className="capability stack-tight">
      {title !== null && (
        <h3>
          <MimWords of={title} />
        </h3>
      )}
      <MimParagraphs of={text} />
    </section>
  ));
}

/** How to show that a system conforms. */
export function Tests({ of }: { readonly of: MimPage['tests'] }) {
  const say = useText('mims');
  return of.map(({ key, text, title, url, version }) => (
    <section key={key} className="capability stack-tight">
      <h3>
        <MimWords of={title} />
        {version !== null && <span className="label">{say('tests.version', { version })}</span>}
      </h3>
      {text !== null && <MimParagraphs of={text} />}
      {url !== null && (
        <p>
          <a href={url} rel="noopener noreferrer external">
            {say('tests.open')}
          </a>
        </p>
      )}
    </section>
  ));
}
