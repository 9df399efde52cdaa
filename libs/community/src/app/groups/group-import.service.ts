import { AccountsFacade } from '#libs/accounts';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  dayOf,
  parseGroupsDocument,
  unreadable,
  type GroupsDocument,
  type GroupsDocumentFault,
} from '../../domain/groups/groups-document.js';
import { instantOf } from '../../domain/groups/item.rules.js';
import type { ItemContent } from '../../domain/groups/item.js';
import { GroupImportRepository } from '../../persistence/groups/group-import.repository.js';
import { GroupItemRepositories } from '../../persistence/groups/group-item.repositories.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';

const MIDNIGHT = '00:00';

type GroupIds = ReadonlyMap<string, string>;
type Item =
  GroupsDocument['work'][number] | GroupsDocument['meetings'][number] | GroupsDocument['outputs'][number];

/** Adds groups, their mandates, members and work from content. */
@Injectable()
export class GroupImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly imports: GroupImportRepository,
    private readonly items: GroupItemRepositories,
    private readonly accounts: AccountsFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds what is missing of a document, all of it or nothing. What is there already stays as people left it, archived
   * items too, so that importing twice changes nothing.
   *
   * @throws InvalidInputError naming path and reason of every fault of the document
   */
  async import(source: string): Promise<void> {
    const document = parseGroupsDocument(source);
    await this.uow.run(async () => {
      await this.imports.addOrganisations(document.organisations);
      await this.imports.addGroups(document.groups);
      const ids: GroupIds = new Map((await this.groups.all()).map(({ slug, id }) => [slug, id]));
      await this.assertKnown(document, ids);
      await this.addMandates(document, ids);
      await this.addMembers(document, ids);
      await this.addItems(document, ids);
    });
  }

  private async assertKnown(document: GroupsDocument, ids: GroupIds): Promise<void> {
    const { mandates, members } = document;
    const authorities = [...mandates, ...members].flatMap(({ authority }) => authority ?? []);
    const organisations = mandates.flatMap(({ organisation }) => organisation ?? []);
    const faults: GroupsDocumentFault[] = [
      ...missingGroups(document, ids),
      ...(await this.imports.unknownAuthorities(authorities)).map((id) => ({
        path: id,
        reason: 'There is no authority with this id.',
      })),
      ...(await this.imports.unknownOrganisations(organisations)).map((id) => ({
        path: id,
        reason: 'There is no organisation with this id.',
      })),
    ];
    if (faults.length > 0) throw unreadable(faults);
  }

  private async addMandates({ mandates }: GroupsDocument, ids: GroupIds): Promise<void> {
    const today = this.clock.now();
    const rows = await Promise.all(
      mandates.map(async ({ group, organisation, authority, person, since, until, asOf, ...rest }) => ({
        ...rest,
        groupId: ids.get(group) ?? '',
        organisationId: organisation ?? null,
        authorityId: authority ?? null,
        personId: await this.personId(person),
        since: new Date(dayOf(since, today)),
        until: until === undefined ? null : new Date(dayOf(until, today)),
        asOf: asOf ?? null,
      })),
    );
    await this.imports.addMandates(rows);
  }

  private async addMembers({ members }: GroupsDocument, ids: GroupIds): Promise<void> {
    const today = this.clock.now();
    const rows = await Promise.all(
      members.map(async ({ id, group, authority, contact, since }) => ({
        id,
        groupId: ids.get(group) ?? '',
        authorityId: authority,
        contactPersonId: await this.personId(contact),
        since: new Date(dayOf(since, today)),
      })),
    );
    await this.imports.addMembers(rows);
  }

  private async addItems({ work, meetings, outputs }: GroupsDocument, ids: GroupIds): Promise<void> {
    const today = this.clock.now();
    for (const entry of work) {
      const { yearsFromNow, description, priority, state, stateReason, owner, dueQuarter = null } = entry;
      const year = today.getUTCFullYear() + yearsFromNow;
      const own = { year, description, priority, state, stateReason, owner, dueQuarter };
      await this.items.of('work').add(newItem(entry, ids, { ...sharedOf(entry), ...own }));
    }
    for (const entry of meetings) {
      const { on, at, zone, place, link = null, agenda, findings, openedTo } = entry;
      const startsAt = instantOf(`${dayOf(on, today)}T${at ?? MIDNIGHT}`, zone);
      const own = { startsAt, zone, dayOnly: at === undefined, place, link, agenda, findings, openedTo };
      await this.items.of('meeting').add(newItem(entry, ids, { ...sharedOf(entry), ...own }));
    }
    for (const entry of outputs) {
      const { kind, link = null, datedOn, summary } = entry;
      const own = { kind, link, datedOn: dayOf(datedOn, today), summary };
      await this.items.of('output').add(newItem(entry, ids, { ...sharedOf(entry), ...own }));
    }
  }

  private async personId(email: string | undefined): Promise<string | null> {
    return email === undefined ? null : this.accounts.personIdByEmail(email);
  }
}

function newItem<C extends ItemContent>({ id, group, label, sourceNote }: Item, ids: GroupIds, content: C) {
  return { id, groupId: ids.get(group) ?? '', label, sourceNote, writtenBy: null, content };
}

function sharedOf({ title, locale, visibility }: Item): ItemContent {
  return { title, locale, visibility };
}

function missingGroups(document: GroupsDocument, ids: GroupIds): GroupsDocumentFault[] {
  const { mandates, members, work, meetings, outputs } = document;
  const lists = { mandates, members, work, meetings, outputs };
  return Object.entries(lists).flatMap(([name, entries]) =>
    entries.flatMap(({ group }, at) =>
      ids.has(group) ? [] : [{ path: `${name}.${at}.group`, reason: `There is no group ${group}.` }],
    ),
  );
}
