import type { PlacedFault } from '#libs/platform';
import type { MimBody } from './bodies/mim-body.js';
import { originalOf } from './original.js';
import { canonicalNumber } from './requirement-number.js';
import type { KeptRequirement } from './requirement-ledger.js';
import { likeness, wordsOf } from './similarity.js';

/** Two requirements this alike are taken for one; words like "shall" and "data" alone make them a third alike. */
const ALIKE = 0.35;

/** What is wrong within the body itself, beyond its schema. */
export function ownFaults(body: MimBody): PlacedFault[] {
  return [
    ...unknownCapabilities(body),
    ...doubleNumbers('requirements', body.requirements),
    ...doubleNumbers('capabilities', body.capabilities),
    ...disorder(body),
  ];
}

/** What is wrong with its keys, seen from the requirements that were published before. */
export function keyFaults(body: MimBody, kept: readonly KeptRequirement[]): PlacedFault[] {
  const known = new Map(kept.map((entry) => [entry.key, entry]));
  const byText = new Map(kept.map((entry) => [entry.text, entry]));
  return body.requirements.flatMap(({ key, text }, at): PlacedFault[] => {
    const now = originalOf(text, body.language);
    const before = known.get(key);
    const path = ['requirements', at, 'key'];
    const moved = byText.get(now);
    if (before !== undefined && moved !== undefined && moved.key !== key && before.text !== now)
      return [
        {
          path,
          reason: `This text was published as “${moved.key}”. A key stays with its text: change the number instead.`,
        },
      ];
    if (before === undefined || before.withdrawnPublication === null) return [];
    if (likeness(wordsOf(before.text), wordsOf(now)) >= ALIKE) return [];
    const reason = `“${key}” was another requirement, withdrawn with publication ${before.withdrawnPublication}. Give this one a key of its own.`;
    return [{ path, reason }];
  });
}

function unknownCapabilities({ capabilities, requirements }: MimBody): PlacedFault[] {
  const keys = new Set(capabilities.map(({ key }) => key));
  return requirements.flatMap(({ capability }, at) =>
    capability === undefined || keys.has(capability)
      ? []
      : [
          {
            path: ['requirements', at, 'capability'],
            reason: `There is no capability “${capability}” in this MIM.`,
          },
        ],
  );
}

function doubleNumbers(
  list: 'requirements' | 'capabilities',
  entries: readonly { readonly number: string }[],
): PlacedFault[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ number }, at) => {
    const canonical = list === 'requirements' ? canonicalNumber(number) : number.toLowerCase();
    if (!first.has(canonical)) {
      first.set(canonical, at);
      return [];
    }
    return [{ path: [list, at, 'number'], reason: `“${number}” is the number of an earlier entry too.` }];
  });
}

function disorder({ statuses }: MimBody): PlacedFault[] {
  let last = '';
  return statuses.flatMap(({ since }, at) => {
    if (since === undefined) return [];
    if (since < last)
      return [
        {
          path: ['statuses', at, 'since'],
          reason: `This is before ${last}, the step above it. Put the oldest step first.`,
        },
      ];
    last = since;
    return [];
  });
}
