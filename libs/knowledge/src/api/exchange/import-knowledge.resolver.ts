import { limitOn, Throttle } from '#libs/accounts';
import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ExchangeImport } from '../../app/exchange/exchange-import.service.js';
import { FileRefusal } from '../../domain/exchange/index.js';
import { ImportKnowledgeInput } from './exchange.inputs.js';
import {
  ImportKnowledgeResult,
  KnowledgeImportRefusedType,
  KnowledgeImportReportType,
} from './import-report.type.js';

const SECONDS_PER_HOUR = 3_600;
/** Enough to mend a file again and again; each try may keep the hub busy for seconds. */
const FILES_PER_HOUR = 60;

/** Items of the shelf from files. */
@Resolver()
export class ImportKnowledgeResolver {
  constructor(
    private readonly exchange: ExchangeImport,
    private readonly throttle: Throttle,
  ) {}

  @Mutation(() => ImportKnowledgeResult, {
    description: 'Makes drafts of the items of a file, all or none; or only says what it would do.',
  })
  @RequirePermission('content.edit')
  async importKnowledge(
    @CurrentActor() actor: Actor,
    @Args('input') { kind, fileName, content, authorityId = null, ...manner }: ImportKnowledgeInput,
  ): Promise<KnowledgeImportReportType | KnowledgeImportRefusedType> {
    await this.throttle.count([
      limitOn(['knowledge-import', actor.personId], FILES_PER_HOUR, SECONDS_PER_HOUR),
    ]);
    const file = { name: fileName, bytes: Buffer.from(content, 'base64') };
    const result = await this.exchange.run({ actor, kind, authorityId }, file, manner);
    if (!(result instanceof FileRefusal)) return KnowledgeImportReportType.of(result);
    const { reason, row } = result;
    return Object.assign(new KnowledgeImportRefusedType(), { reason, row });
  }
}
