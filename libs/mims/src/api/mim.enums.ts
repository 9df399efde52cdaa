import { TEXT_ORIGINS } from '#libs/curation';
import { registerEnumType } from '@nestjs/graphql';
import {
  CONTENT_LABELS,
  EDITION_STATES,
  MIM_CATEGORIES,
  MIM_PARTS,
  MIM_STATUSES,
  REQUIREMENT_LEVELS,
  WORKING_GROUP_ROLES,
} from '../domain/bodies/vocabulary.js';
import { REQUIREMENT_CHANGES } from '../domain/compare/requirements.js';
import { REFERENCE_STATES } from '../domain/mim-view.js';

type EnumOf<V extends string> = Readonly<Record<string, V>>;

/** The words of a vocabulary as GraphQL names them: `work-item` becomes WORK_ITEM. */
export function named<V extends string>(name: string, words: readonly V[], description: string): EnumOf<V> {
  const values = Object.fromEntries(words.map((word) => [word.toUpperCase().replaceAll('-', '_'), word]));
  registerEnumType(values, { name, description });
  return values;
}

export const TextOriginEnum = named(
  'MimTextOrigin',
  TEXT_ORIGINS,
  'How a text came to be in its language: written in it, or translated by a person, a machine, a machine and then a person.',
);
export const ContentLabelEnum = named('MimLabel', CONTENT_LABELS, 'What a text rests on.');
export const EditionStateEnum = named('MimEditionState', EDITION_STATES, 'Where an edition stands.');
export const MimCategoryEnum = named(
  'MimCategory',
  MIM_CATEGORIES,
  'Whether other MIMs rest on it, or it serves one field.',
);
export const MimStatusEnum = named('MimStatus', MIM_STATUSES, 'The ladder a MIM climbs, lowest step first.');
export const MimPartEnum = named('MimPart', MIM_PARTS, 'The parts of a MIM.');
export const RequirementLevelEnum = named(
  'MimRequirementLevel',
  REQUIREMENT_LEVELS,
  'How binding a requirement is, by its key word; UNSPECIFIED when it has none.',
);
export const WorkingGroupRoleEnum = named(
  'MimWorkingGroupRole',
  WORKING_GROUP_ROLES,
  'What somebody does in the working group of a MIM.',
);
export const ReferenceStateEnum = named(
  'MimReferenceState',
  REFERENCE_STATES,
  'Whether what a text names is there. OTHER_NUMBERING: not under that number, but probably under another.',
);
export const RequirementChangeEnum = named(
  'MimRequirementChange',
  REQUIREMENT_CHANGES,
  'What became of a requirement; of several changes the first of this list.',
);
