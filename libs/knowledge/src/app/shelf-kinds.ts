import { PublishesContent } from '#libs/curation';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ShelfKind } from './shelf-kind.js';

/** Every kind of content that stands on the shelf. */
@Injectable()
export class ShelfKinds implements OnModuleInit {
  private kinds: ReadonlyMap<string, ShelfKind> = new Map();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const found = this.discovery
      .getProviders({ metadataKey: PublishesContent.KEY })
      .map(({ instance }) => instance as unknown)
      .filter((instance) => instance instanceof ShelfKind)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    this.kinds = new Map(found.map((kind) => [kind.name, kind]));
  }

  /** All of them, by name. */
  all(): readonly ShelfKind[] {
    return [...this.kinds.values()];
  }

  /** The kind of this name, or null. */
  named(name: string): ShelfKind | null {
    return this.kinds.get(name) ?? null;
  }
}
