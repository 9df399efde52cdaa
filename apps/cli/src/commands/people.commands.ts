import {
  ErasureBlockedError,
  ErasureService,
  FactorReset,
  LastCoordinatorError,
  PeopleDeskService,
  PersonService,
} from '#libs/accounts';
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
    const desk = get(PeopleDeskService);
    const changed = await desk.setSuspended(await desk.idOf(email), true, null);
    if (changed instanceof LastCoordinatorError) {
      say(changed.message);
      return 1;
    }
    say(`${email} is suspended. hub person readmit ${email} takes it back.`);
    return 0;
  },
};

/** Lets a suspended person in again. */
const readmitPerson: OperatorCommand = {
  usage: 'person readmit <email>',
  summary: 'Let a suspended person sign in again.',
  async run({ get, say }, [email = '']) {
    const desk = get(PeopleDeskService);
    await desk.setSuspended(await desk.idOf(email), false, null);
    say(`${email} may sign in again.`);
    return 0;
  },
};

const ROLES = ['coordinator', 'member'];

/** Gives and takes the right to run the platform. */
const setRole: OperatorCommand = {
  usage: 'person role <email> <role>',
  summary: 'Make a person a coordinator, who runs the platform, or a member again.',
  async run({ get, say }, [email = '', role = '']) {
    if (!ROLES.includes(role)) {
      say(`${role} is no role. Give coordinator or member.`);
      return 1;
    }
    const desk = get(PeopleDeskService);
    const changed = await desk.setCoordinator(await desk.idOf(email), role === 'coordinator', null);
    say(changed instanceof LastCoordinatorError ? changed.message : `${email} is a ${role} now.`);
    return changed instanceof LastCoordinatorError ? 1 : 0;
  },
};

/** Erases a person, as they can do themselves. */
const erasePerson: OperatorCommand = {
  usage: 'person erase <email>',
  summary: 'Erase a person and all that is only theirs. Cannot be taken back.',
  async run({ get, say }, [email = '']) {
    const blocked = await get(ErasureService).eraseByEmail(email);
    if (blocked instanceof ErasureBlockedError) {
      for (const sentence of [blocked.message, ...blocked.obstacles]) say(sentence);
      return 1;
    }
    say(`${email} is erased. What they did for an authority stays with it, without their name.`);
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
  setRole,
  erasePerson,
  forgetFactors,
  addSteward,
];
