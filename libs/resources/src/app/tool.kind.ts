import {
  ContentKind,
  PublishesContent,
  type Proposers,
  type PublishedItem,
  type Translated,
  type WithdrawnItem,
} from '#libs/curation';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { toolBody, type ToolBody } from '../domain/tool-body.js';
import { keyOfMention } from '../domain/importing/mim-mention.js';
import { ToolWriter } from '../persistence/tool.writer.js';

/** Puts tools and standards on the editorial flow. */
@Injectable()
@PublishesContent()
export class ToolContentKind extends ContentKind<ToolBody> {
  readonly name = 'tool';
  readonly schema = toolBody;
  readonly owningGroup = 'technical';
  readonly proposers: Proposers = 'signed-in';
  readonly verifyEveryMonths = 12;

  constructor(private readonly tools: ToolWriter) {
    super();
  }

  keyOf({ slug }: ToolBody): string {
    return slug;
  }

  addressOf({ slug }: ToolBody): string {
    return `/tools/${slug}`;
  }

  titleOf({ language, name }: ToolBody): Translated {
    return { [language]: { text: name, origin: 'original' } };
  }

  faultsOf({ mims }: ToolBody): Promise<readonly PlacedFault[]> {
    return Promise.resolve(mappingFaults(mims));
  }

  async publish(item: PublishedItem<ToolBody>): Promise<void> {
    await this.tools.write(item);
  }

  async withdraw({ id }: WithdrawnItem): Promise<void> {
    await this.tools.remove(id);
  }
}

/** Each MIM once, and an edition only together with its family. */
function mappingFaults(mims: ToolBody['mims']): PlacedFault[] {
  const seen = new Set<string>();
  return mims.flatMap((mapping, at): PlacedFault[] => {
    const mark = keyOfMention(mapping);
    const isAgain = seen.has(mark);
    seen.add(mark);
    if (isAgain) return [{ path: ['mims', at, 'number'], reason: 'This MIM is listed already.' }];
    if (mapping.edition !== undefined && mapping.family === undefined)
      return [{ path: ['mims', at, 'family'], reason: 'Say which family the edition belongs to.' }];
    return [];
  });
}
