import path from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { HubConfig } from '../config/index.js';
import { FileStore } from './file-store.js';
import { LocalFolderStore } from './local-folder.store.js';

/** Offers `FileStore` everywhere. */
@Global()
@Module({})
export class FilesModule {
  static forRoot({ dataFolder }: HubConfig): DynamicModule {
    const store = { provide: FileStore, useValue: new LocalFolderStore(path.join(dataFolder, 'files')) };
    return { module: FilesModule, providers: [store], exports: [FileStore] };
  }
}
