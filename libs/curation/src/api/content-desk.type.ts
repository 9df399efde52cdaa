import { Field, ObjectType } from '@nestjs/graphql';
import { ContentGroupType } from './content-item.type.js';

/** A kind of content. */
@ObjectType('ContentKindInfo', { description: 'A kind of content.' })
export class ContentKindInfoType {
  @Field(() => String)
  name: string;

  @Field(() => ContentGroupType, {
    description: 'Whose chair and delegates decide about it, unless an item names another group.',
  })
  group: ContentGroupType;

  @Field(() => String, { description: 'What its bodies are made of, as JSON.' })
  shape: string;

  @Field(() => Boolean, { description: 'Whether the reader may begin one.' })
  mayPropose: boolean;
}
