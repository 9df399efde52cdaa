import { VESTHAVN, type PEOPLE } from '../../support/hub.js';
import { DOLNA_ROSA } from '../../support/groups.js';

/** The pages of the shelf: their names, their paths, who looks at them. */
export const SHELF_PAGES: readonly (readonly [name: string, path: string, person?: keyof typeof PEOPLE])[] = [
  ['the way to all knowledge', '/knowledge'],
  ['what is known about one topic', '/knowledge?topic=governance'],
  ['the cases', '/cases'],
  ['the cases that nobody told', '/cases?text=zzzzzz'],
  ['a case', '/cases/helsinki-ai-register'],
  ['a case that is none', '/cases/none'],
  ['a case as another authority sees it', '/cases/vesthavn-street-reports', 'radka'],
  ['a case as its authority sees it', '/cases/vesthavn-street-reports', 'astrid'],
  ['beginning a case', '/cases/new', 'astrid'],
  ['beginning a case for no authority', '/cases/new?authority=', 'mikkel'],
  ['the own shelf', '/shelf', 'astrid'],
  ['the own shelf of somebody new', '/shelf', 'outsider'],
  ['the guides', '/guidance'],
  ['the model texts', '/model-texts'],
  ['the calls', '/funding/calls', 'astrid'],
  ['what pays', '/funding/instruments'],
  ['the needs', '/needs', 'astrid'],
  ['a need as a steward sees it', '/needs/break-up-silos', 'astrid'],
  ['a need as a coordinator sees it', '/needs/break-up-silos', 'coordinator'],
  ['a link about a need that is spent', '/needs/did-it/none'],
  ['a link about stale content that is spent', '/still-true/none'],
  ['the initiatives', '/initiatives'],
  ['the register of algorithms', '/algorithms'],
  ['an algorithm', '/algorithms/vesthavn-library-chatbot'],
  ['the register of an authority', `/community/authorities/${VESTHAVN}/algorithms`],
  ['a register that is empty', `/community/authorities/${DOLNA_ROSA}/algorithms`],
  [
    'a register that is empty, as its steward sees it',
    `/community/authorities/${DOLNA_ROSA}/algorithms`,
    'radka',
  ],
  ['the register of an authority that is none', '/community/authorities/none/algorithms'],
  ['the news', '/news'],
];
