import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalFolderStore } from './local-folder.store.js';

let folder: string;
let store: LocalFolderStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-files-'));
  store = new LocalFolderStore(path.join(folder, 'files'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the folder of files', () => {
  it.each(['../secret', '..%2fsecret', '/etc/hostname', '', 'a'.repeat(40).replace('a', '.')])(
    'finds nothing under the name “%s”',
    async (key) => {
      await writeFile(path.join(folder, 'secret'), 'hidden');
      expect(await store.read(key)).toBeNull();
      await store.remove(key);
      expect(await readdir(folder)).toContain('secret');
    },
  );

  it('gives back what was stored, under a random name, with its hash', async () => {
    const content = Buffer.from('Decision 12/2026');
    const one = await store.put(content);
    const other = await store.put(content);
    expect(one.key).not.toBe(other.key);
    expect(one).toMatchObject({ size: 16, sha256: other.sha256 });
    expect(await store.read(one.key)).toEqual(content);
    await store.remove(one.key);
    expect(await store.read(one.key)).toBeNull();
    expect(await store.read(other.key)).toEqual(content);
  });
});
