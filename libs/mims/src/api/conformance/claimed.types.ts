import type { BodyView } from '#libs/community';
import type { Translated } from '#libs/curation';
import { localize, type Locale } from '#libs/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { mimAddress, requirementAddress } from '../../domain/addresses.js';
import type { ClaimedMim, Requirement, Solution } from '../../domain/conformance/claim.js';
import type { RequirementLevel } from '../../domain/bodies/vocabulary.js';
import { readText, type ReadText } from '../../domain/original.js';
import { RequirementLevelEnum } from '../mim.enums.js';
import { MimTextType } from '../text.type.js';

/** The text for a reader; null where there is none. */
export function textFor(texts: Translated | null, wanted: Locale, original: Locale): ReadText | null {
  return texts && readText(texts, wanted, original);
}

/** The authority or organisation that makes a claim. */
@ObjectType('Claimant', { description: 'The authority or organisation that makes a claim.' })
export class ClaimantType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'authority or organisation.' })
  kind: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The language the name is in, as a two-letter code.' })
  nameLocale: string;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: string;

  static of({ id, kind, name, sourceLocale, label }: BodyView, locale: Locale): ClaimantType {
    const found = localize(name, locale, sourceLocale);
    return Object.assign(new ClaimantType(), {
      id,
      kind,
      label,
      name: found.text,
      nameLocale: found.locale,
    });
  }
}

/** A MIM in one edition, as claims and clauses name it. */
@ObjectType('ClaimedMim', { description: 'A MIM in one edition, as claims and clauses name it.' })
export class ClaimedMimType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Family, edition and slug: mims-plus/9.0/accessing-data.' })
  key: string;

  @Field(() => String)
  family: string;

  @Field(() => String)
  edition: string;

  @Field(() => String, { nullable: true, description: 'development, current or superseded.' })
  editionState: string | null;

  @Field(() => String)
  number: string;

  @Field(() => MimTextType)
  name: ReadText;

  @Field(() => String, { description: 'Where it is read, without language.' })
  address: string;

  @Field(() => Int, { description: 'Counts its publications.' })
  publication: number;

  @Field(() => Int, { description: 'How many requirements are in force.' })
  requirementCount: number;

  @Field(() => Boolean)
  isArchived: boolean;

  static of(mim: ClaimedMim, locale: Locale): ClaimedMimType {
    const { id, family, edition, editionState, slug, number, publication } = mim;
    return Object.assign(new ClaimedMimType(), {
      id,
      key: `${family}/${edition}/${slug}`,
      family,
      edition,
      editionState,
      number,
      name: textFor(mim.name, locale, mim.language) ?? nameless(slug, mim.language),
      address: mimAddress(family, edition, slug),
      publication,
      requirementCount: mim.requirements,
      isArchived: mim.isGone,
    });
  }
}

function nameless(text: string, locale: Locale): ReadText {
  return { text, locale, origin: 'original', outdated: false };
}

/** A requirement, as claims and clauses name it. */
@ObjectType('ClaimedRequirement', { description: 'A requirement, as claims and clauses name it.' })
export class ClaimedRequirementType {
  @Field(() => String, { description: 'Its lasting name within the MIM, like r1.1.' })
  key: string;

  @Field(() => String)
  number: string;

  @Field(() => RequirementLevelEnum)
  level: RequirementLevel;

  @Field(() => MimTextType)
  text: ReadText;

  @Field(() => MimTextType, { nullable: true, description: 'In plain words.' })
  plain: ReadText | null;

  @Field(() => String, {
    description: 'Changes with its level and its original wording, and with nothing else.',
  })
  fingerprint: string;

  @Field(() => Boolean)
  isWithdrawn: boolean;

  @Field(() => String, { description: 'Where it is read, without language.' })
  address: string;

  static of(requirement: Requirement, mim: ClaimedMim, locale: Locale): ClaimedRequirementType {
    const { key, number, level, text, plain, fingerprint, isWithdrawn } = requirement;
    return Object.assign(new ClaimedRequirementType(), {
      key,
      number,
      level,
      fingerprint,
      isWithdrawn,
      text: textFor(text, locale, mim.language) ?? nameless('', mim.language),
      plain: textFor(plain, locale, mim.language),
      address: requirementAddress(mimAddress(mim.family, mim.edition, mim.slug), key),
    });
  }
}

/** A product or service in one version; who answers for it is a field resolver. */
@ObjectType('Solution', {
  description: 'A product or service in one version, about which something is claimed.',
})
export class SolutionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  version: string;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: string;

  @Field(() => String)
  sourceNote: string;

  claimantId: string;

  static of(solution: Solution): SolutionType {
    return Object.assign(new SolutionType(), solution);
  }
}
