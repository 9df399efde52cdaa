import type { Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, Float, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { standingAt, type CallStanding } from '../../domain/funding/deadline.js';
import type { FundingCallView, InstrumentHead } from '../../persistence/funding/funding-call.repository.js';
import { KnowledgeTextType, textIn } from '#libs/knowledge';
import { StandingName } from './funding.enums.js';

/** An instrument, as calls name it. */
@ObjectType('FundingInstrumentHead', { description: 'The instrument that a call belongs to.' })
export class InstrumentHeadType {
  @Field(() => String)
  slug: string;

  @Field(() => String, { description: 'Where it is read, without language.' })
  address: string;

  @Field(() => KnowledgeTextType)
  title: KnowledgeTextType;

  static of({ slug, address, title, language }: InstrumentHead, locale: Locale): InstrumentHeadType {
    return { slug, address, title: textIn(title, locale, language) };
  }
}

/** A call with its times and sums; its instrument and who may apply are field resolvers. */
@ObjectType('FundingCall', { description: 'A call for applications, with its deadline and sums.' })
export class FundingCallType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Where it is read, without language.' })
  address: string;

  @Field(() => KnowledgeTextType)
  title: KnowledgeTextType;

  @Field(() => KnowledgeTextType)
  summary: KnowledgeTextType;

  @Field(() => [String])
  topics: readonly string[];

  @Field(() => String, { description: 'What it rests on; a call that is over is a past-example by itself.' })
  label: string;

  @Field(() => StandingName)
  standing: CallStanding;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD.' })
  opens: string | null;

  @Field(() => String, { description: 'The last day, YYYY-MM-DD.' })
  deadline: string;

  @Field(() => String, {
    nullable: true,
    description: 'The time on it, HH:MM; null when it is the end of that day.',
  })
  deadlineTime: string | null;

  @Field(() => String, { description: 'The IANA zone in which days and times are meant.' })
  zone: string;

  @Field(() => GraphQLISODateTime, { description: 'The instant from which applications are too late.' })
  deadlineAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt: Date | null;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => Float, { nullable: true })
  budgetEuro: number | null;

  @Field(() => Float, { nullable: true })
  perProjectFromEuro: number | null;

  @Field(() => Float, { nullable: true })
  perProjectToEuro: number | null;

  @Field(() => Float, { nullable: true, description: 'What the applicant pays, in percent of the costs.' })
  ownSharePercent: number | null;

  @Field(() => String, { nullable: true, description: 'Where the call itself is read.' })
  url: string | null;

  call: FundingCallView;

  static of(call: FundingCallView, locale: Locale, now: Date): FundingCallType {
    const { id, address, body, opensAt, deadlineAt } = call;
    const { opens = null, deadline, deadlineTime = null, zone, number = null, url = null } = body;
    const { budgetEuro = null, perProjectFromEuro = null, perProjectToEuro = null } = body;
    const { ownSharePercent = null, title, summary, topics, source } = body;
    const standing = standingAt(call, now);
    const times = { opens, deadline, deadlineTime, zone, opensAt, deadlineAt, standing };
    const sums = { budgetEuro, perProjectFromEuro, perProjectToEuro, ownSharePercent };
    return Object.assign(new FundingCallType(), times, sums, {
      ...{ id, address, topics, number, url, call },
      title: textIn(title, locale, body.language),
      summary: textIn(summary, locale, body.language),
      label: standing === 'past' && source.label === 'real' ? 'past-example' : source.label,
    });
  }
}

/** Calls page by page. */
@ObjectType()
export class FundingCallConnection extends Connection(FundingCallType) {}
