import { CommunityFacade } from '#libs/community';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { bodyHash } from '../../domain/body/body-hash.js';
import type { ContentDocument } from '../../domain/files/content-document.js';
import { placedIn, type ContentFile, type FileFault } from '../../domain/files/content-file.js';
import { ContentNotFoundError } from '../../domain/content.errors.js';
import { ContentItemRepository } from '../../persistence/content-item.repository.js';
import { ContentPublicationRepository } from '../../persistence/content-publication.repository.js';
import { ContentIntakeRepository } from '../../persistence/files/content-intake.repository.js';
import { ContentBodies } from '../content-bodies.js';
import { ContentKinds } from '../content-kinds.js';

/** A file whose content fits the format. */
export interface ReadFile {
  readonly file: ContentFile;
  readonly document: ContentDocument;
}

/** Writes items from files into curation's own tables. Runs within a unit of work. */
@Injectable()
export class ContentIntake {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly bodies: ContentBodies,
    private readonly community: CommunityFacade,
    private readonly items: ContentItemRepository,
    private readonly publications: ContentPublicationRepository,
    private readonly intake: ContentIntakeRepository,
  ) {}

  /** Keeps others from giving out addresses meanwhile. */
  async lock(): Promise<void> {
    await this.publications.lockAddresses();
  }

  /** Everything for which these items cannot be added, beside what their kinds say of their bodies. */
  async obstacles(files: readonly ReadFile[]): Promise<FileFault[]> {
    const taken = new Map<string, string>();
    const faults: FileFault[] = [];
    const groups = new Set((await this.community.groupViews()).map(({ slug }) => slug));
    for (const { file, document } of files) {
      const found = [
        ...(groups.has(document.group) ? [] : [{ path: ['group'], reason: 'There is no such group.' }]),
        ...(await this.withoutAuthority(document)),
        ...(await this.nameFaults(file.name, document, taken)),
      ];
      if (found.length > 0) faults.push(...placedIn(file, found));
    }
    return faults;
  }

  /** Adds an item with its revisions, publications, old addresses and draft. */
  async add(document: ContentDocument): Promise<void> {
    const { id, group, draft, publications } = document;
    await this.intake.addItem(document, await this.groupId(group), this.titleOfDraft(document));
    for (const { revision, body } of publications)
      await this.intake.addRevision(id, revision, body, bodyHash(body));
    if (draft) await this.intake.addRevision(id, draft.revision, draft.body, bodyHash(draft.body));
    await this.intake.addPublications(document);
    await this.intake.addRedirects(document);
    await this.intake.openDraft(document);
  }

  /** Notes what took the place of items, once all are there. */
  async linkSuccessors(files: readonly ReadFile[]): Promise<FileFault[]> {
    const faults: FileFault[] = [];
    for (const { file, document } of files) {
      const successor = document.gone?.successor ?? null;
      if (successor === null || (await this.intake.setSuccessor(document.id, successor))) continue;
      faults.push(...placedIn(file, [{ path: ['gone', 'successor'], reason: 'There is no such item.' }]));
    }
    return faults;
  }

  private async withoutAuthority({ authority }: ContentDocument): Promise<PlacedFault[]> {
    if (authority === null || (await this.community.authorityView(authority)) !== null) return [];
    return [{ path: ['authority'], reason: 'There is no such authority.' }];
  }

  private async nameFaults(
    file: string,
    document: ContentDocument,
    taken: Map<string, string>,
  ): Promise<PlacedFault[]> {
    const { id, kind, key, redirects, publications } = document;
    const address = publications.at(-1)?.address;
    const places = [
      { name: `${kind} ${key}`, path: ['key'], isTaken: (await this.items.byKey(kind, key)) !== null },
      ...(address === undefined
        ? []
        : [await this.addressAt(address, ['publications', publications.length - 1, 'address'], id)]),
      ...(await Promise.all(
        redirects.map((one, at) => this.addressAt(one.address, ['redirects', at, 'address'], id)),
      )),
    ];
    return places.flatMap(({ name, path, isTaken }): PlacedFault[] => {
      const twin = taken.get(name);
      taken.set(name, file);
      if (twin !== undefined) return [{ path, reason: `${twin} has this as well.` }];
      return isTaken ? [{ path, reason: 'Another item of this hub has this.' }] : [];
    });
  }

  private async addressAt(address: string, path: readonly PropertyKey[], itemId: string) {
    return { name: address, path, isTaken: await this.publications.isOfAnother(address, itemId) };
  }

  private titleOfDraft({ kind, key, publications, draft }: ContentDocument): string {
    if (publications.length > 0 || draft === undefined) return key;
    return this.bodies.namesOf(this.kinds.named(kind), draft.body).title;
  }

  private async groupId(slug: string): Promise<string> {
    const group = await this.community.groupBySlug(slug);
    if (group === null) throw new ContentNotFoundError();
    return group.id;
  }
}
