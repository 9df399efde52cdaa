import { type ReactNode } from 'react';
import { Page } from '../components/page';
import { useText } from '../i18n/use-text';
import { RelatedBlock } from '../knowledge/related-block';
import { AgeBanner, PastBanner } from './banners';
import { MimHead } from './mim-head';
import { Mechanisms, Passages, Tests } from './mim-parts';
import { Decisions, History, OtherNames, Roles } from './mim-past';
import { MimParagraphs } from './mim-text';
import { type MimReading } from './read-mim.server';
import { References } from './references';
import { RequirementList } from './requirement-list';
import { SourceNote } from './source-note';
import { StatusLadder } from './status-ladder';
import { Others, UseIt } from './use-it';

/** A part of the page: its anchor, its heading, and what stands there. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** A MIM: on the left what the page holds, in the middle the text for one kind of reader, on the right what to do with it. */
export function MimView({ of }: { readonly of: MimReading }) {
  const say = useText('mims');
  const sayKnown = useText('knowledge');
  const { mim, publication, related, view } = of;
  const parts = usePartsOf(of);
  const data = `/data${mim.address}`;
  const place = mim.address.replace('/mims/', '');
  const more =
    related.length === 0
      ? undefined
      : { to: `/knowledge?${new URLSearchParams({ mim: place })}`, text: sayKnown('related.all') };
  return (
    <Page title={`MIM${mim.number} ${mim.name.text}`}>
      <link rel="alternate" type="application/ld+json" href={`${data}.jsonld`} />
      <div className="page mim">
        <nav className="mim-contents" aria-label={say('contents')}>
          <p className="small soft">{mim.edition?.name}</p>
          <Contents of={parts} />
        </nav>
        <div className="mim-middle">
          <MimHead mim={mim} view={view} publication={publication} />
          {mim.isPast ? (
            <PastBanner address={mim.address} number={mim.publication} at={mim.updatedAt} />
          ) : (
            <AgeBanner edition={mim.edition} newer={mim.newerVersions} />
          )}
          <details className="mim-contents-folded no-print">
            <summary>{say('contents')}</summary>
            <Contents of={parts} />
          </details>
          {parts.map(({ content, id, title }) => (
            <section key={id} className="mim-part" aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {content}
            </section>
          ))}
        </div>
        <aside className="mim-aside stack" aria-label={say('use.title')}>
          <UseIt mim={mim} />
          <RelatedBlock of={related} more={more} />
          <SourceNote source={mim.source} verifiedAt={mim.verifiedAt} />
        </aside>
      </div>
    </Page>
  );
}

function Contents({ of }: { readonly of: readonly Part[] }) {
  return (
    <ul>
      {of.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

/** The parts that a reader of the view comes for, in order; what the MIM says nothing about is left out. */
function usePartsOf(of: MimReading): readonly Part[] {
  const say = useText('mims');
  const { mim, view } = of;
  const part = (id: keyof typeof TITLES, content: ReactNode, isShown = true): Part[] =>
    isShown ? [{ id, title: say(TITLES[id]), content }] : [];
  const passages = (...names: string[]) => mim.sections.filter((section) => names.includes(section.part));
  const requirements = (
    <>
      <RequirementList groups={of.groups} view={view} />
      {view === 'engineer' && <Passages of={passages('CAPABILITIES', 'REQUIREMENTS')} />}
    </>
  );
  const conformance = [...mim.tests, ...passages('CONFORMANCE')].length > 0;
  const isForEngineer = view === 'engineer';
  const isForAll = view !== 'mayor';
  return [
    ...part('objective', <Objective of={of} />),
    ...part('requirements', requirements),
    ...part('mechanisms', <MechanismPart mim={mim} />, isForEngineer),
    ...part(
      'guidance',
      <Passages of={passages('GUIDANCE', 'OTHER')} />,
      isForEngineer && passages('GUIDANCE', 'OTHER').length > 0,
    ),
    ...part(
      'conformance',
      <>
        <Tests of={mim.tests} />
        <Passages of={passages('CONFORMANCE')} />
      </>,
      isForAll && conformance,
    ),
    ...part('references', <ReferencePart mim={mim} />, isForAll),
    ...part('status', <StatusLadder status={mim.status} statuses={mim.statuses} />),
    ...part('people', <Roles of={mim.roles} />, mim.roles.length > 0),
    ...part('decisions', <Decisions of={mim.decisions} />, mim.decisions.length > 0),
    ...part('others', <OtherNames mim={mim} />, mim.otherEditions.length + mim.aliases.length > 0),
    ...part('history', <History mim={mim} publications={of.publications} />),
  ];
}

const TITLES = {
  objective: 'part.objective',
  requirements: 'part.requirements',
  mechanisms: 'part.mechanisms',
  guidance: 'part.guidance',
  conformance: 'part.conformance',
  references: 'part.references',
  status: 'part.status',
  people: 'part.people',
  decisions: 'part.decisions',
  others: 'part.others',
  history: 'part.history',
} as const;

function Objective({ of: { mim, view } }: { readonly of: MimReading }) {
  const told = { mayor: mim.forMayor, buyer: mim.forBuyer, engineer: mim.forEngineer }[view];
  const passages = mim.sections.filter(({ part }) => part === 'OBJECTIVE');
  if (view === 'mayor') return <MimParagraphs of={told ?? mim.objective} />;
  return (
    <>
      <MimParagraphs of={mim.objective} />
      {told !== null && <MimParagraphs of={told} />}
      {view === 'engineer' && <Passages of={passages} />}
    </>
  );
}

function MechanismPart({ mim }: Pick<MimReading, 'mim'>) {
  return (
    <>
      <Mechanisms of={mim.mechanisms} />
      <Passages of={mim.sections.filter(({ part }) => part === 'MECHANISMS')} />
    </>
  );
}

function ReferencePart({ mim }: Pick<MimReading, 'mim'>) {
  const say = useText('mims');
  return (
    <>
      <h3>{say('references.out')}</h3>
      {mim.references.length === 0 ? (
        <p>{say('references.none')}</p>
      ) : (
        <References of={mim.references} end="target" />
      )}
      <h3>{say('references.in')}</h3>
      {mim.referencedBy.length === 0 ? (
        <p>
          <Others of={mim.neededBy} pick="from" />
        </p>
      ) : (
        <References of={mim.referencedBy} end="from" />
      )}
    </>
  );
}
