import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HearsOfShelf, type ShelfListener, type ShelvedItem } from './shelf-listener.js';

/** Tells the libraries above what was published on the shelf. */
@Injectable()
export class ShelfListeners implements OnModuleInit {
  private listeners: readonly ShelfListener[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const found = this.discovery
      .getProviders({ metadataKey: HearsOfShelf.KEY })
      .map(({ instance }) => instance as ShelfListener);
    // A listener that several modules provide hears once.
    this.listeners = [...new Map(found.map((one) => [one.constructor, one])).values()];
  }

  /** Within the running unit of work, one after the other. */
  async tell(item: ShelvedItem): Promise<void> {
    for (const listener of this.listeners) await listener.published(item);
  }
}
