import { localize, type Locale } from '#libs/kernel';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Label } from '../../domain/authority.js';
import type { Party } from '../../domain/groups/group-view.js';
import { PartyKind } from './group.enums.js';

/** An authority or an organisation that takes part in a group, in the language of one reader. */
@ObjectType('GroupParty', { description: 'An authority or an organisation that takes part in a group.' })
export class GroupPartyType {
  @Field(() => PartyKind)
  kind: PartyKind;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The language the name is in, as a two-letter code.' })
  nameLocale: string;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;

  static of({ kind, id, name, sourceLocale, label }: Party, locale: Locale): GroupPartyType {
    const found = localize(name, locale, sourceLocale);
    return Object.assign(new GroupPartyType(), {
      kind,
      id,
      name: found.text,
      nameLocale: found.locale,
      label,
    });
  }
}

/** Somebody by name. */
@ObjectType('GroupPerson', { description: 'A person as the group knows them.' })
export class GroupPersonType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}
