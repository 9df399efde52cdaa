import { ContentFileController } from './api/files/content-file.controller.js';
import { ContentFileResolver } from './api/files/content-file.resolver.js';
import { ContentFileService } from './app/files/content-file.service.js';
import { ContentFilePersonalData, ContentFileRetention } from './app/files/content-file.upkeep.js';
import { FileDepot } from './app/files/file-depot.js';
import { PicturePress } from './app/files/picture-press.js';
import { ShelfFiles } from './app/files/shelf-files.js';
import {
  ContentFileEntity,
  ContentFileFormEntity,
  ShelfFileEntity,
} from './persistence/files/content-file.entity.js';
import { ContentFileRepository } from './persistence/files/content-file.repository.js';

/** The pictures and attachments of content. */
export const FILE_ENTITIES = [ContentFileEntity, ContentFileFormEntity, ShelfFileEntity];
export const FILE_CONTROLLERS = [ContentFileController];
export const FILE_PROVIDERS = [
  ContentFileRepository,
  FileDepot,
  PicturePress,
  ShelfFiles,
  ContentFileService,
  ContentFileRetention,
  ContentFilePersonalData,
  ContentFileResolver,
];
