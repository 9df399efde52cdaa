import type { PlacedFault } from '#libs/platform';
import type { AlgorithmBody } from '../bodies/algorithm-body.js';

/** What every public entry answers in words. */
const ANSWERS = ['purpose', 'oversight', 'risk'] as const;

const UNANSWERED: Readonly<Record<(typeof ANSWERS)[number] | 'contact', string>> = {
  purpose: 'Say what it is used for. Nobody can judge an algorithm whose purpose is not told.',
  oversight: 'Say who watches over it, and who can step in, correct a result or stop it.',
  risk: 'Say what may go wrong, and for whom. If you looked and found nothing, say how you looked.',
  contact: 'Say whom people can ask: an e-mail address, a telephone number or an office.',
};
const PROHIBITED =
  'Article 5 of the AI Act prohibits this practice, so it cannot be published as running. Stop using it and choose “withdrawn”; or choose another class, if this one is a mistake.';
const NOT_CLASSIFIED =
  'Once people are affected, in a pilot as well, the class has to be known. Choose one; whoever advises you on the AI Act helps.';

/** States in which it has an effect on people. */
const RUNNING: ReadonlySet<AlgorithmBody['state']> = new Set(['pilot', 'in-use']);
/** What people write where they have no answer yet, letters alone. */
const NO_ANSWER = new Set(['', 'na', 'nil', 'tba', 'tbc', 'tbd', 'todo', 'xx', 'xxx', 'xyz']);

/** What keeps an entry from standing in a public register, beyond what its schema knows. */
export function registerFaults(body: AlgorithmBody): PlacedFault[] {
  const faults: PlacedFault[] = ANSWERS.filter((name) => {
    const original = body[name][body.language];
    return original !== undefined && isNoAnswer(original.text);
  }).map((name) => ({ path: [name, body.language, 'text'], reason: UNANSWERED[name] }));
  if (isNoAnswer(body.contact) && !isNumber(body.contact))
    faults.push({ path: ['contact'], reason: UNANSWERED.contact });
  if (!RUNNING.has(body.state)) return faults;
  if (body.aiActClass === 'prohibited') faults.push({ path: ['state'], reason: PROHIBITED });
  if (body.aiActClass === 'not-classified') faults.push({ path: ['aiActClass'], reason: NOT_CLASSIFIED });
  return faults;
}

function isNoAnswer(text: string): boolean {
  return NO_ANSWER.has(text.toLowerCase().replaceAll(/[^\p{L}]/gu, ''));
}

/** Telephone numbers have no letters. */
function isNumber(text: string): boolean {
  return text.replaceAll(/\D/g, '').length > 2;
}
