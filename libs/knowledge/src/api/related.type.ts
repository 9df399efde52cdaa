import type { Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { BrokenRelation, Related, RelationDirection } from '../domain/related.js';
import { KnowledgeTextType, textIn } from './knowledge-text.type.js';
import { RelationDirectionName } from './knowledge.enums.js';

/** How something belongs together with what is at an address. */
@ObjectType('Relation', {
  description: 'How something belongs together with what is at the address that was asked about.',
})
export class RelationType {
  @Field(() => String, {
    description:
      'uses, part-of, funded-by, answers, based-on, explains, replaces, partner-of or related, as the one that says it ' +
      'means it.',
  })
  type: string;

  @Field(() => RelationDirectionName)
  direction: RelationDirection;

  @Field(() => String, { description: 'Where the other one is read, without language.' })
  address: string;

  @Field(() => String, { description: 'The title of the other one; its address when it is not public.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What the other one is: case-study, mim, tool …' })
  kind: string | null;

  @Field(() => KnowledgeTextType, { nullable: true })
  note: KnowledgeTextType | null;

  @Field(() => Boolean, { description: 'Whether nothing public is at the other address.' })
  broken: boolean;

  static of({ note, ...relation }: Related, locale: Locale): RelationType {
    return { ...relation, note: note && textIn(note.texts, locale, note.original) };
  }
}

/** A relation that leads to nothing public. */
@ObjectType('BrokenRelation', { description: 'A relation of a public item that leads to nothing public.' })
export class BrokenRelationType {
  readonly itemId: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  type: string;

  @Field(() => String, { description: 'The address at which nothing public is.' })
  toAddress: string;

  static of({ itemId, key, toAddress, type }: BrokenRelation): BrokenRelationType {
    return { id: `${itemId} ${key}`, itemId, toAddress, type };
  }
}

/** Broken relations page by page. */
@ObjectType()
export class BrokenRelationConnection extends Connection(BrokenRelationType) {}
