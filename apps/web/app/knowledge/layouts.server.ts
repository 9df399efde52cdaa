import { bodyFrom } from '../curation/kinds.server';
import { type ItemWithBody } from '../graphql/knowledge.types';
import { BodyReader } from './body-reader.server';
import {
  choice,
  countries,
  deadline,
  euro,
  euros,
  flag,
  line,
  minutes,
  onlyIf,
  percent,
  period,
  place,
  text,
  web,
  when,
  type ReadFact,
} from './facts.server';
import { kindNamed, type ShelfKindName } from './kinds';
import { clauses, dated, links, prose, results, rules, type ReadPart } from './parts.server';
import { type ReadBody } from './reading';

/** What the page of a kind shows of its body, in this order. */
interface Layout {
  readonly facts: readonly ReadFact[];
  readonly parts: readonly ReadPart[];
}

const LAYOUTS: Readonly<Record<ShelfKindName, Layout>> = {
  'case-study': {
    facts: [
      line('authority'),
      countries('country'),
      line('region'),
      choice('size'),
      choice('stage'),
      period('period', 'started', 'ended'),
      choice('cost'),
      text('costNote'),
      choice('staff'),
      text('funding'),
    ],
    parts: [prose('problem'), prose('done'), results('results'), prose('difficulties'), prose('reuse')],
  },
  guidance: {
    facts: [
      choice('form', 'guidance-form'),
      choice('level'),
      line('publisher'),
      when('published'),
      line('version'),
      minutes('minutes'),
      web('url'),
    ],
    parts: [prose('text', 'content')],
  },
  'model-text': {
    facts: [
      choice('form', 'model-text-form'),
      line('version'),
      when('versionDate'),
      line('publisher'),
      web('url'),
    ],
    parts: [prose('text', 'content'), clauses('clauses')],
  },
  'funding-instrument': {
    facts: [
      choice('form', 'funding-form'),
      line('managedBy'),
      period('financingPeriod', 'periodStart', 'periodEnd'),
      euro('budgetEuro'),
      text('budgetNote'),
      web('url'),
    ],
    parts: [prose('text', 'about')],
  },
  'funding-call': {
    facts: [
      deadline('deadline'),
      when('opens'),
      place('instrument', '/funding/instruments'),
      line('number'),
      euro('budgetEuro'),
      euros('perProject', 'perProjectFromEuro', 'perProjectToEuro'),
      percent('ownSharePercent'),
      web('url'),
    ],
    parts: [prose('text', 'about'), rules('rules')],
  },
  need: {
    facts: [
      choice('state', 'need-state'),
      text('stateReason'),
      choice('purpose'),
      line('workPlan'),
      onlyIf('nextPeriod'),
      when('raisedOn'),
    ],
    parts: [prose('text', 'need')],
  },
  initiative: {
    facts: [
      choice('form', 'initiative-form'),
      choice('state', 'initiative-state'),
      line('runBy'),
      countries('countries'),
      web('url'),
    ],
    parts: [prose('text', 'about'), dated('facts')],
  },
  // What people ask first stands in the panel of the register.
  algorithm: {
    facts: [
      line('authority'),
      line('department'),
      countries('country'),
      choice('state', 'algorithm-state'),
      when('usedSince'),
      choice('role'),
      flag('personalData'),
      text('affected'),
      text('legalBasis'),
      web('url'),
    ],
    parts: [prose('method')],
  },
  news: { facts: [when('date'), web('url')], parts: [prose('text', 'news')] },
};

const ALL = [links('links')];

/** The body of an item as its page shows it, in the language of the page as far as it is written in it. */
export function readBody({ body, kind: name, language }: ItemWithBody, locale: string): ReadBody {
  const kind = kindNamed(name);
  const layout = kind === null ? { facts: [], parts: [] } : LAYOUTS[kind.name];
  const reader = new BodyReader(bodyFrom(body), locale, language);
  return {
    facts: layout.facts.map((read) => read(reader)).filter((fact) => fact !== null),
    parts: [...layout.parts, ...ALL].map((read) => read(reader)).filter((part) => part !== null),
  };
}
