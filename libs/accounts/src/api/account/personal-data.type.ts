import { byClass } from '#libs/platform';
import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What erasing a person does with a kind of data. */
export enum OnErase {
  ERASED = 'erased',
  PSEUDONYMISED = 'pseudonymised',
  KEPT = 'kept',
}

registerEnumType(OnErase, {
  name: 'OnErase',
  valuesMap: {
    ERASED: { description: 'It is deleted.' },
    PSEUDONYMISED: { description: 'It stays, without anything that says whose it was.' },
    KEPT: { description: 'It stays as it is.' },
  },
});

/** One kind of personal data that a part of the hub holds. */
@ObjectType('HeldPersonalData', { description: 'One kind of personal data that a part of the hub holds.' })
export class HeldPersonalDataType {
  @Field(() => String, { description: 'The part of the hub, like assessment.' })
  domain: string;

  @Field(() => String, { description: 'The kind of data, like notes.' })
  kind: string;

  @Field(() => OnErase)
  onErase: `${OnErase}`;

  @Field(() => String, { description: 'Why it is not erased, in English; empty when it is.' })
  reason: string;
}

/** What the hub holds about the signed-in person, and what stands in the way of erasing them. */
@ObjectType('MyPersonalData')
export class MyPersonalDataType {
  @Field(() => [HeldPersonalDataType])
  kinds: readonly HeldPersonalDataType[];

  @Field(() => [String], { description: 'What has to be done before the person can be erased, in English.' })
  obstacles: readonly string[];
}

/** The person is gone. */
@ObjectType('PersonErased', { description: 'The person is erased and signed out everywhere.' })
export class PersonErasedType {
  @Field(() => Boolean)
  erased: boolean;
}

/** Something has to be done first. */
@ObjectType('ErasureBlockedError', { description: 'Something has to be done first.' })
export class ErasureBlockedErrorType {
  @Field(() => String)
  message: string;

  @Field(() => [String], { description: 'What to do first, in English.' })
  obstacles: readonly string[];
}

/** What erasing oneself leads to. */
export const EraseMeResult = createUnionType({
  name: 'EraseMeResult',
  types: () => [PersonErasedType, ErasureBlockedErrorType] as const,
  resolveType: byClass(PersonErasedType),
});
