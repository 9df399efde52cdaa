import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { type PanelProps } from '../knowledge/panel';
import { Paragraphs } from '../knowledge/texts';
import { useWords } from '../knowledge/use-words';
import { type AlgorithmLoaded } from './algorithm-panel.server';

type Props = PanelProps<AlgorithmLoaded>;

const WEIGHTY: ReadonlySet<string> = new Set(['high-risk', 'prohibited']);

/** At the head of an algorithm: what for, with which data, who watches, what may go wrong, who made it, whom to ask. */
export function AlgorithmPanel({ item: { authority }, data: { aiActClass, answers, ...more } }: Props) {
  const say = useText('knowledge');
  const words = useWords();
  return (
    <section className="card stack-tight register-entry" aria-labelledby="register">
      <h2 id="register">{say('register.entry')}</h2>
      <dl>
        {aiActClass !== null && (
          <>
            <dt>{words.named('fact', 'aiActClass')}</dt>
            <dd>
              <span className={`label ${WEIGHTY.has(aiActClass) ? 'label-warn' : 'label-state'}`}>
                {words.choice('ai-act', aiActClass)}
              </span>
              <p>{words.choice('ai-act-meaning', aiActClass)}</p>
              <p className="small soft">{say('register.classNote')}</p>
            </dd>
          </>
        )}
        {answers.map(({ name, text }) => (
          <AnswerOf key={name} term={words.named('part', name)}>
            <Paragraphs of={text} />
          </AnswerOf>
        ))}
        {more.supplier !== null && (
          <AnswerOf term={words.named('fact', 'supplier')}>{more.supplier}</AnswerOf>
        )}
        {more.contact !== null && (
          <AnswerOf term={words.named('fact', 'contact')}>
            <Contact of={more.contact} />
          </AnswerOf>
        )}
      </dl>
      {authority !== null && (
        <p>
          <Link to={`/community/authorities/${authority.id}/algorithms`}>
            {say('register.title', { name: authority.name })}
          </Link>
        </p>
      )}
    </section>
  );
}

function AnswerOf({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** An e-mail address becomes a link; it has to be nothing else, since others wrote it. */
function Contact({ of }: { readonly of: string }) {
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(of) ? <a href={`mailto:${of}`}>{of}</a> : of;
}
