import { FactorReset, PersonService } from '#libs/accounts';
import { StewardshipService } from '#libs/community';
import { isLocale } from '#libs/kernel';
import type { OperatorCommand } from '#libs/platform';

/** Adds a person, who can then ask for a sign-in link. */
const createPerson: OperatorCommand = {
  usage: 'person create <email> <name> [language]',
  summary: 'Add a person, who can then ask for a sign-in link.',
  async run({ get, say }, [email = '', name = '', language = 'en']) {
    if (!isLocale(language)) {
      say(`${language} is none of the 24 languages. Give a code like en, de or bg.`);
      return 1;
    }
    const id = await get(PersonService).create({ email, name, locale: language, roles: ['member'] });
    say(`${name} is here now (${id}). Make them a steward with: hub steward add ${email} <authority id>`);
    return 0;
  },
};

/** Ends a person's sessions and refuses new ones. */
const suspendPerson: OperatorCommand = {
  usage: 'person suspend <email>',
  summary: 'End the sessions of a person and refuse new ones.',
  async run({ get, say }, [email = '']) {
    await get(PersonService).suspend(email);
    say(`${email} is suspended. hub person readmit ${email} takes it back.`);
    return 0;
  },
};

/** Lets a suspended person in again. */
const readmitPerson: OperatorCommand = {
  usage: 'person readmit <email>',
  summary: 'Let a suspended person sign in again.',
  async run({ get, say }, [email = '']) {
    await get(PersonService).readmit(email);
    say(`${email} may sign in again.`);
    return 0;
  },
};

/** Helps somebody who has lost every second factor. */
const forgetFactors: OperatorCommand = {
  usage: 'person forget-factors <email>',
  summary: 'Remove all second factors of a person who has lost them; they are told by mail.',
  async run({ get, say }, [email = '']) {
    await get(FactorReset).forget(email);
    say(`${email} has no second factor any more and is signed out everywhere.`);
    return 0;
  },
};

/** Lets a person act for an authority. */
const addSteward: OperatorCommand = {
  usage: 'steward add <email> <authority>',
  summary: 'Let a person act for an authority, given by its id.',
  async run({ get, say }, [email = '', authorityId = '']) {
    const added = await get(StewardshipService).addSteward(email, authorityId);
    say(
      added
        ? `${email} acts for this authority now.`
        : `${email} acts for this authority already; nothing changed.`,
    );
    return 0;
  },
};

/** Who may sign in, and for whom they act. */
export const peopleCommands: readonly OperatorCommand[] = [
  createPerson,
  suspendPerson,
  readmitPerson,
  forgetFactors,
  addSteward,
];
