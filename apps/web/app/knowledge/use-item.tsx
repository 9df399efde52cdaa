import { Link, useRouteLoaderData } from 'react-router';
import { CopyButton } from '../components/copy-button';
import { type KnowledgeItem } from '../graphql/knowledge.types';
import { pathIn } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

const FILES = [
  ['jsonld', 'JSON-LD'],
  ['bib', 'BibTeX'],
  ['csl.json', 'CSL-JSON'],
] as const;

/** What one can do with an item: point at it, send it on, cite it, take it along. */
export function UseItem({ of }: { readonly of: KnowledgeItem }) {
  const say = useText('knowledge');
  const { locale } = useSite();
  const origin = useRouteLoaderData<{ origin: string }>('root')?.origin ?? '';
  const { address, title } = of;
  const whole = `${origin}${pathIn(locale, address)}`;
  const mail = `mailto:?subject=${encodeURIComponent(title.text)}&body=${encodeURIComponent(whole)}`;
  return (
    <section className="card use-it" aria-labelledby="use-it">
      <h2 id="use-it">{say('use.title')}</h2>
      <dl>
        <dt>{say('use.address')}</dt>
        <dd>
          <Link to={address} className="mim-address">
            {address}
          </Link>
          <CopyButton label={say('copy.link')} done={say('copy.done')} about={title.text} text={whole} />
        </dd>
        <dt>{say('use.share')}</dt>
        <dd>
          <a href={mail}>{say('use.mail')}</a>
        </dd>
        <dt>{say('use.cite')}</dt>
        <dd>
          <Citation of={of} address={`${origin}${address}`} />
        </dd>
        <dt>{say('use.files')}</dt>
        <dd className="dotted">
          {FILES.map(([form, name]) => (
            <a key={form} href={`/data${address}.${form}`}>
              {name}
            </a>
          ))}
        </dd>
      </dl>
    </section>
  );
}

function Citation({ of, address }: { readonly of: KnowledgeItem; readonly address: string }) {
  const say = useText('knowledge');
  const { day } = useFormat();
  const { authority, group, publication, title, updatedAt } = of;
  const owner = authority?.name ?? group?.name ?? 'Living Hub';
  const citation = say('use.citation', {
    ...{ owner, address },
    title: title.text,
    number: publication,
    day: day(updatedAt),
  });
  return (
    <>
      <span className="citation">{citation}</span>
      <CopyButton label={say('copy.citation')} done={say('copy.done')} about={title.text} text={citation} />
    </>
  );
}
