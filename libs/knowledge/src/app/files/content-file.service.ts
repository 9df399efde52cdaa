import { Clock, cleanLine, newId, NotFoundError } from '#libs/kernel';
import { DraftAccess, type SeenDraft } from '#libs/curation';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { countOf, languageOf, takesFiles, withFile } from '../../domain/files/body-files.js';
import { FileRefused, type ContentFile, type NewContentFile } from '../../domain/files/content-file.js';
import { FILE_LIMITS, knownFile, type FileKind, type KnownFile } from '../../domain/files/file-kind.js';
import { ContentFileRepository } from '../../persistence/files/content-file.repository.js';
import { FileDepot, type StoredUpload } from './file-depot.js';

/** A file as somebody hands it in. */
export interface FileUpload {
  readonly itemId: string;
  readonly fileName: string;
  readonly content: Buffer;
  /** What a picture shows to those who do not see it; how an attachment is called, or its name when it is empty. */
  readonly text: string;
  /** Of the text; that of the item unless said otherwise. */
  readonly language: string | null;
}

/** The pictures and attachments of content. Whoever may write on the draft of an item adds to them. */
@Injectable()
export class ContentFileService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly drafts: DraftAccess,
    private readonly files: ContentFileRepository,
    private readonly depot: FileDepot,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds a file to an item, and names it in the draft as a new revision. What it is follows from what it holds.
   *
   * @returns why it was not taken
   * @throws ContentNotFoundError, SecondFactorRequiredError for those who do not see the work on the item
   */
  async add(actor: Actor, upload: FileUpload): Promise<ContentFile | FileRefused> {
    const { itemId, content, fileName } = upload;
    const draft = await this.drafts.look(actor, itemId);
    if (!draft.isOpen) return new FileRefused('NOT_OPEN');
    const known = knownFile(content, fileName);
    if (typeof known === 'string') return new FileRefused(known);
    const text = cleanLine(upload.text);
    const refused = await this.refusalOf(draft, known, text);
    if (refused !== null) return refused;
    const stored = await this.depot.store(known, content, fileName);
    if (stored === null) return new FileRefused('BROKEN');
    const told = { ...stored, text: text === '' ? stored.name : text, language: upload.language };
    const added = await this.enter(actor, itemId, told).catch(async (error: unknown) => {
      await this.depot.remove(stored.forms);
      throw error;
    });
    if (added instanceof FileRefused) await this.depot.remove(stored.forms);
    return added;
  }

  /** The files of an item for those who see the work on it, as far as they do; those that nothing names among them. */
  async list(actor: Actor, itemId: string): Promise<{ files: readonly ContentFile[]; draft: SeenDraft }> {
    const draft = await this.drafts.look(actor, itemId);
    const open = new Set((await this.files.publicOf(itemId)).map(({ id }) => id));
    const files = await this.files.ofItem(itemId);
    return { files: files.filter((file) => open.has(file.id) || isSeen(draft, file)), draft };
  }

  /** The files that the published body of an item names. */
  async published(itemId: string): Promise<readonly ContentFile[]> {
    return this.files.publicOf(itemId);
  }

  /**
   * A file for somebody who asks for it by its address.
   *
   * @throws NotFoundError where there is none, and for all who may not read it
   */
  async find(actor: Actor | null, id: string): Promise<ContentFile> {
    const file = await this.files.byId(id);
    if (file !== null && ((await this.files.isPublic(id)) || (await this.seesDraft(actor, file))))
      return file;
    throw fileNotFound();
  }

  private async seesDraft(actor: Actor | null, file: ContentFile): Promise<boolean> {
    const draft = actor && (await this.drafts.find(actor, file.itemId));
    return draft !== null && isSeen(draft, file);
  }

  private async refusalOf(draft: SeenDraft, known: KnownFile, text: string): Promise<FileRefused | null> {
    if (!takesFiles(draft.shape, known.kind)) return new FileRefused('WRONG_KIND');
    if (known.kind === 'picture' && text === '') return new FileRefused('ALT_MISSING');
    if (text.length > FILE_LIMITS.text[known.kind]) return new FileRefused('TEXT_TOO_LONG');
    return (await this.isFull(draft, known.kind)) ? new FileRefused('TOO_MANY') : null;
  }

  private async isFull({ itemId, body }: SeenDraft, kind: FileKind): Promise<boolean> {
    if (countOf(body, kind) >= FILE_LIMITS.perItem) return true;
    return (await this.files.countOf(itemId)) >= FILE_LIMITS.keptPerItem;
  }

  private async enter(
    actor: Actor,
    itemId: string,
    stored: StoredUpload & { readonly text: string; readonly language: string | null },
  ): Promise<ContentFile | FileRefused> {
    const { text, ...known } = stored;
    const id = newId();
    let isFull = false;
    return this.uow.run(async () => {
      const createdAt = this.clock.now();
      const changed = await this.drafts.change(actor, itemId, stored.name, async (draft) => {
        isFull = await this.isFull(draft, stored.kind);
        const language = stored.language ?? languageOf(draft.body) ?? 'en';
        return isFull ? draft.body : withFile(draft.body, { kind: stored.kind, file: id, text, language });
      });
      if (changed === null || isFull) return new FileRefused(isFull ? 'TOO_MANY' : 'NOT_OPEN');
      const file: NewContentFile = { ...known, id, itemId, createdAt, createdBy: actor.personId };
      await this.files.add(file);
      const { sha256, bytes } = file.forms.at(-1)!;
      await this.audit.record({
        action: 'content-file.add',
        actorId: actor.personId,
        actingFor: changed.authorityId,
        subject: { kind: `content.${changed.kind}`, id: itemId },
        after: { fileId: id, mediaType: file.mediaType, bytes, sha256 },
      });
      return { ...file, sha256, bytes };
    });
  }
}

function isSeen({ since }: SeenDraft, { createdAt }: ContentFile): boolean {
  return since === null || createdAt >= since;
}

/** Said of files that are not there and of those that somebody may not read alike. */
export function fileNotFound(): NotFoundError {
  return new NotFoundError('FILE_NOT_FOUND', 'There is no such file.');
}
