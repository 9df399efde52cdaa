import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { hashOf, type EntityDocuments } from '../domain/document.js';
import { SearchEngine } from '../domain/search-engine.js';
import { SearchOutboxRepository, type WrittenChange } from '../persistence/search-outbox.repository.js';
import { FillsSearch, type SearchSource } from './search-source.js';

const ENTITIES_AT_ONCE = 200;
const CHANGES_AT_ONCE = 500;

/** Makes the index what the database says. The order of changes does not matter: what counts is what is read last. */
@Injectable()
export class SearchIndexer implements OnModuleInit {
  private sources: ReadonlyMap<string, SearchSource> = new Map();
  /** The first transaction whose changes may not have been read. */
  private horizon = '0';
  /** Changes read from there on, with their transactions: others that are older may still be committed. */
  private readonly known = new Map<string, bigint>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly engine: SearchEngine,
    private readonly outbox: SearchOutboxRepository,
  ) {}

  onModuleInit(): void {
    const found = this.discovery
      .getProviders({ metadataKey: FillsSearch.KEY })
      .map(({ instance }) => instance as SearchSource);
    this.sources = new Map(found.map((source) => [source.name, source]));
  }

  /** Builds the index anew beside the one that answers. */
  async rebuild(): Promise<void> {
    this.horizon = await this.outbox.horizon();
    this.known.clear();
    await this.engine.rebuild(this.everything());
  }

  /** Takes in what changed since it was built or read last. Answers how many changes those were. */
  async drain(): Promise<number> {
    const { changes, horizon } = await this.outbox.since(
      this.horizon,
      [...this.known.keys()],
      CHANGES_AT_ONCE,
    );
    for (const [name, ids] of idsBySource(changes)) {
      const source = this.sources.get(name);
      if (source !== undefined) await this.engine.replace(await this.now(source, ids));
    }
    for (const { id, transaction } of changes) this.known.set(id, BigInt(transaction));
    if (changes.length < CHANGES_AT_ONCE) this.moveTo(horizon);
    return changes.length;
  }

  /** Mends what the index holds otherwise than the database. Answers how many entities that were. */
  async reconcile(): Promise<number> {
    const held = new Map<string, string>();
    for await (const { entity, hash } of this.engine.held()) held.set(`${entity.kind} ${entity.id}`, hash);
    let mended = 0;
    for await (const some of this.everything()) {
      const wrong = some.filter(({ entity, documents }) => {
        const key = `${entity.kind} ${entity.id}`;
        const known = held.get(key);
        held.delete(key);
        return known !== hashOf(documents);
      });
      if (wrong.length > 0) await this.engine.replace(wrong);
      mended += wrong.length;
    }
    const gone = [...held.keys()].map((key) => key.split(' ') as [string, string]);
    await this.outbox.forgetOld();
    await this.engine.replace(gone.map(([kind, id]) => ({ entity: { kind, id }, documents: [] })));
    return mended + gone.length;
  }

  /** What lies behind the horizon is not asked for again and need not be remembered. */
  private moveTo(horizon: string): void {
    this.horizon = horizon;
    for (const [id, transaction] of this.known) if (transaction < BigInt(horizon)) this.known.delete(id);
  }

  private async *everything(): AsyncGenerator<readonly EntityDocuments[]> {
    for (const source of this.sources.values())
      for (let last: string | null = null; ;) {
        const ids: readonly string[] = await source.idsAfter(last, ENTITIES_AT_ONCE);
        if (ids.length > 0) yield await source.documentsOf(ids);
        last = ids.at(-1) ?? null;
        if (ids.length < ENTITIES_AT_ONCE) break;
      }
  }

  /** These entities as they are now; those that are gone without documents. */
  private async now(source: SearchSource, ids: readonly string[]): Promise<EntityDocuments[]> {
    const found = await source.documentsOf(ids);
    const known = new Set(found.map(({ entity }) => entity.id));
    const gone = ids.filter((id) => !known.has(id));
    return [...found, ...gone.map((id) => ({ entity: { kind: source.name, id }, documents: [] }))];
  }
}

function idsBySource(changes: readonly WrittenChange[]): Map<string, string[]> {
  const grouped = new Map<string, Set<string>>();
  for (const { source, entityId } of changes)
    grouped.set(source, (grouped.get(source) ?? new Set()).add(entityId));
  return new Map([...grouped].map(([source, ids]) => [source, [...ids]]));
}
