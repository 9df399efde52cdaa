import { TrustLabel } from '../components/trust-label';
import { useLanguageName } from '../curation/form/use-language-name';
import { type KnowledgeHead, type KnowledgeItem } from '../graphql/knowledge.types';
import { useSite } from '../i18n/site';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { WebLink } from './texts';
import { useWords } from './use-words';

/** How far one may rely on an item: what it rests on, who said when that it holds, and how it came to be in this language. */
export function TrustFacts({ of }: { readonly of: KnowledgeItem }) {
  const say = useText('knowledge');
  const words = useWords();
  const { day } = useFormat();
  const { evidence, label, publication, updatedAt, verifiedAt, verifiedBy } = of;
  const checked = { day: day(verifiedAt), by: verifiedBy ?? '' };
  return (
    <section className="card trust-facts" aria-labelledby="trust">
      <h2 id="trust">{say('trust.title')}</h2>
      <dl>
        <dt>{say('trust.verified')}</dt>
        <dd>{say(verifiedBy === null ? 'trust.verifiedOn' : 'trust.verifiedBy', checked)}</dd>
        <dt>{say('trust.evidence')}</dt>
        <dd>
          {words.choice('evidence', evidence)} <TrustLabel label={label} />
          <span className="small soft trust-meaning">{words.choice('evidence-meaning', evidence)}</span>
        </dd>
        <dt>{say('trust.source')}</dt>
        <dd>
          <Source of={of} />
        </dd>
        <dt>{say('trust.translation')}</dt>
        <dd>
          <Translation of={of} />
        </dd>
        <dt>{say('trust.version')}</dt>
        <dd>{say('trust.versionOf', { number: publication, day: day(updatedAt) })}</dd>
      </dl>
    </section>
  );
}

function Source({ of }: { readonly of: KnowledgeItem }) {
  const say = useText('knowledge');
  const { day } = useFormat();
  const { sourceLicence, sourceNote, sourceReadOn, sourceUrl } = of;
  return (
    <>
      <span className="as-typed" lang={of.language}>
        {sourceNote}
      </span>
      {sourceUrl !== null && (
        <span className="trust-line">
          <WebLink url={sourceUrl}>{say('trust.original')}</WebLink>
        </span>
      )}
      {sourceLicence !== null && (
        <span className="trust-line">{say('trust.licence', { licence: sourceLicence })}</span>
      )}
      {sourceReadOn !== null && (
        <span className="trust-line">{say('trust.readOn', { day: day(sourceReadOn) })}</span>
      )}
    </>
  );
}

/** In which language it was written, and how it came into the one the reader sees. */
function Translation({ of: { language, summary, translations } }: { readonly of: KnowledgeItem }) {
  const say = useText('knowledge');
  const languageName = useLanguageName();
  const { list } = useFormat();
  const { locale } = useSite();
  const others = translations.map((one) => one.locale).filter((one) => one !== language);
  const names = {
    language: languageName(language),
    page: languageName(locale),
    list: list(others.map(languageName)),
  };
  const own = summary.locale === language ? 'original' : summary.origin;
  return (
    <>
      {say('trust.writtenIn', names)}
      <span className="trust-line">
        {own === 'original' && locale !== language && say('trust.notIn', names)}
        {own === 'machine' && say('trust.byMachine', names)}
        {own === 'reviewed' && say('trust.byMachineReviewed', names)}
        {own === 'human' && say('trust.byHuman', names)}
        {summary.sourceChanged && ` ${say('trust.outdated')}`}
      </span>
      {others.length > 0 && <span className="trust-line">{say('trust.alsoIn', names)}</span>}
    </>
  );
}

/** The same facts in one line, for lists. */
export function TrustLine({ of }: { readonly of: KnowledgeHead }) {
  const say = useText('knowledge');
  const words = useWords();
  const { day } = useFormat();
  return (
    <>
      <TrustLabel label={of.label} /> {words.choice('evidence', of.evidence)} ·{' '}
      {say('row.verified', { day: day(of.verifiedAt) })}
    </>
  );
}
