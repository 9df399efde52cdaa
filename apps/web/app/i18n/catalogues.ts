import type account from '../messages/en/account.json';
import type answering from '../messages/en/answering.json';
import type assessment from '../messages/en/assessment.json';
import type audit from '../messages/en/audit.json';
import type cases from '../messages/en/cases.json';
import type desk from '../messages/en/desk.json';
import type deskfields from '../messages/en/deskfields.json';
import type funding from '../messages/en/funding.json';
import type exchange from '../messages/en/exchange.json';
import type gone from '../messages/en/gone.json';
import type claims from '../messages/en/claims.json';
import type groups from '../messages/en/groups.json';
import type directory from '../messages/en/directory.json';
import type elections from '../messages/en/elections.json';
import type home from '../messages/en/home.json';
import type knowledge from '../messages/en/knowledge.json';
import type membership from '../messages/en/membership.json';
import type mims from '../messages/en/mims.json';
import type needs from '../messages/en/needs.json';
import type reading from '../messages/en/reading.json';
import type registration from '../messages/en/registration.json';
import type result from '../messages/en/result.json';
import type search from '../messages/en/search.json';
import type searches from '../messages/en/searches.json';
import type security from '../messages/en/security.json';
import type shell from '../messages/en/shell.json';
import type stewards from '../messages/en/stewards.json';
import type submit from '../messages/en/submit.json';
import type tools from '../messages/en/tools.json';
import { type ParsedMessage } from './format-message';
import { type WebLocale } from './locales';

/** The messages of the user interface, by the part of it that needs them. */
export interface Sections {
  account: typeof account;
  answering: typeof answering;
  assessment: typeof assessment;
  audit: typeof audit;
  cases: typeof cases;
  desk: typeof desk;
  deskfields: typeof deskfields;
  funding: typeof funding;
  exchange: typeof exchange;
  gone: typeof gone;
  claims: typeof claims;
  groups: typeof groups;
  directory: typeof directory;
  elections: typeof elections;
  home: typeof home;
  knowledge: typeof knowledge;
  membership: typeof membership;
  mims: typeof mims;
  needs: typeof needs;
  reading: typeof reading;
  registration: typeof registration;
  result: typeof result;
  search: typeof search;
  searches: typeof searches;
  security: typeof security;
  shell: typeof shell;
  stewards: typeof stewards;
  submit: typeof submit;
  tools: typeof tools;
}

/** The name of a part of the user interface with messages of its own. */
export type Section = keyof Sections;

/** Parsed messages by key. */
export type Messages = Readonly<Record<string, string | ParsedMessage>>;

type Loader = (locale: WebLocale, section: Section) => Promise<Messages>;

/** A promise that says when it is kept, so that React's `use` need not wait for a turn to find out. */
type Told = Promise<Messages> & { status?: 'fulfilled'; value?: Messages };

const promised = new Map<string, Told>();
let loader: Loader = (locale, section) => Promise.reject(new Error(`No loader for ${locale}/${section}.`));

const nameOf = (locale: WebLocale, section: Section): string => `${locale}/${section}`;

/** Makes messages known without loading them: the server has all of them at hand. */
export function keepMessages(locale: WebLocale, section: Section, messages: Messages): void {
  const kept: Told = Promise.resolve(messages);
  promised.set(
    nameOf(locale, section),
    Object.assign(kept, { status: 'fulfilled' as const, value: messages }),
  );
}

/** How a browser gets at the messages it does not have yet. */
export function loadMessagesBy(load: Loader): void {
  loader = load;
}

/**
 * The messages of a section, loaded once; always the same promise, since a component that waited has to find what it
 * waited for when it is tried again. A load that failed is tried anew by the next who asks.
 */
export function loadMessages(locale: WebLocale, section: Section): Promise<Messages> {
  const name = nameOf(locale, section);
  const started = promised.get(name);
  if (started !== undefined) return started;
  const loading: Told = loader(locale, section);
  promised.set(name, loading);
  loading.then(
    (messages) => Object.assign(loading, { status: 'fulfilled' as const, value: messages }),
    () => promised.delete(name),
  );
  return loading;
}
