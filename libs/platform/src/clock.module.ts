import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '#libs/kernel';

/** Offers the machine's clock everywhere; tests put another one in its place. */
@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
export class ClockModule {}
