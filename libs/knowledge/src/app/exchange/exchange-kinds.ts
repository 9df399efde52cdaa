import { PublishesContent } from '#libs/curation';
import { NotFoundError } from '#libs/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ShelfKind } from '../shelf-kind.js';

/** The kinds of items that are exchanged as files: all that stand on the shelf. */
@Injectable()
export class ExchangeKinds implements OnModuleInit {
  private kinds: ReadonlyMap<string, ShelfKind> = new Map();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const found = this.discovery
      .getProviders({ metadataKey: PublishesContent.KEY })
      .map(({ instance }) => instance as unknown)
      .filter((instance) => instance instanceof ShelfKind);
    this.kinds = new Map(found.map((kind) => [kind.name, kind]));
  }

  /** The names of all of them, in the order of the alphabet. */
  names(): string[] {
    return [...this.kinds.keys()].sort();
  }

  /** @throws NotFoundError when no kind of the shelf has this name */
  named(name: string): ShelfKind {
    const kind = this.kinds.get(name);
    if (kind !== undefined) return kind;
    throw new NotFoundError(
      'CONTENT_KIND_NOT_FOUND',
      `There is no such kind. These are exchanged as files: ${this.names().join(', ')}.`,
    );
  }
}
