import { CopyButton } from '../components/copy-button';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { FactList } from './fact-list';
import { type Clause, type Dated, type Part, type Result, type Rule } from './reading';
import { InlineText, Paragraphs, WebLink } from './texts';

/** What stands under the heading of a passage. */
export function PartView({ of }: { readonly of: Part }) {
  switch (of.as) {
    case 'text':
      return <Paragraphs of={of.text} />;
    case 'results':
      return <Results of={of.entries} />;
    case 'dated':
      return <DatedFacts of={of.entries} />;
    case 'clauses':
      return <Clauses of={of.entries} />;
    case 'rules':
      return <Rules of={of.entries} />;
    case 'links':
      return (
        <ul className="plain-lines">
          {of.entries.map(({ key, title, url }) => (
            <li key={key}>
              <WebLink url={url}>
                <InlineText of={title} />
              </WebLink>
            </li>
          ))}
        </ul>
      );
  }
}

/** What came of it; figures stand out, since they are what people look for. */
function Results({ of }: { readonly of: readonly Result[] }) {
  return (
    <ul className="results">
      {of.map(({ key, text, figure }) => (
        <li key={key}>
          {figure !== null && <strong className="result-figure">{figure}</strong>}
          <span>
            <InlineText of={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function DatedFacts({ of }: { readonly of: readonly Dated[] }) {
  const say = useText('knowledge');
  const { monthOrDay } = useFormat();
  return (
    <ul className="results">
      {of.map(({ key, text, when }) => (
        <li key={key}>
          <span className="result-when">
            {when === null ? say('when.unknown') : when.length === 4 ? when : monthOrDay(when)}
          </span>
          <span>
            <InlineText of={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Clauses({ of }: { readonly of: readonly Clause[] }) {
  const say = useText('knowledge');
  return of.map(({ key, title, text, written }) => (
    <article key={key} className="clause-text" id={`clause-${key}`}>
      <div className="clause-head">
        <h3>
          <a href={`#clause-${key}`}>
            <InlineText of={title} />
          </a>
        </h3>
        <CopyButton label={say('copy.clause')} done={say('copy.done')} about={title.text} text={written} />
      </div>
      <blockquote>
        <Paragraphs of={text} />
      </blockquote>
    </article>
  ));
}

function Rules({ of }: { readonly of: readonly Rule[] }) {
  return (
    <ol className="rules">
      {of.map(({ key, quote, about }) => (
        <li key={key}>
          <blockquote>
            <InlineText of={quote} />
          </blockquote>
          <FactList of={about} />
        </li>
      ))}
    </ol>
  );
}
