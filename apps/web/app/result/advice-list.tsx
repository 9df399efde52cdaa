import { ContentText } from '../components/content-text';
import { type Advice } from '../graphql/result.operations.server';
import { useText } from '../i18n/use-text';

/** What to do next: the advice of the questionnaire for the weakest answers, with the answer each follows from. */
export function AdviceList({ items }: { readonly items: readonly Advice[] }) {
  const say = useText('result');
  if (items.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('advice.title')}</h2>
      <p className="soft">{say('advice.lead')}</p>
      <ol className="advice">
        {items.map(({ questionId, topic, prompt, chosen, advice }) => (
          <li key={questionId}>
            <p className="small soft">
              <ContentText of={topic} /> · <ContentText of={prompt} />
            </p>
            <p className="advice-text">
              <ContentText of={advice} />
            </p>
            <p className="small soft">
              {chosen === null ? (
                say('advice.unknown')
              ) : (
                <>
                  {say('advice.because')} <ContentText of={chosen} />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
