import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { initiativeBody, type InitiativeBody } from '../../domain/bodies/initiative-body.js';

/** Puts programmes, networks, laws and partners on the shelf. */
@Injectable()
@PublishesContent()
export class InitiativeKind extends ShelfKind<InitiativeBody> {
  readonly name = 'initiative';
  readonly schema = initiativeBody;
  readonly path = '/initiatives';
  readonly owningGroup = 'technical';
  readonly proposers: Proposers = 'members';
  readonly verifyEveryMonths = 12;

  override marksOf(body: InitiativeBody): readonly Mark[] {
    return [...marks('form', body.form), ...marks('state', body.state), ...marks('country', body.countries)];
  }

  override wordsOf(body: InitiativeBody): readonly string[] {
    return [body.runBy ?? ''];
  }
}
