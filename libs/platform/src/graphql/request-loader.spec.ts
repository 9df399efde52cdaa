import { describe, expect, it } from '@jest/globals';
import { LoaderScope, runInScope } from '../http/request-scope.js';
import { batch, groupedBy, inOrderOf } from './request-loader.js';

const scope = () => ({ requestId: 'r', loaders: new LoaderScope() });

function counted() {
  const calls: string[][] = [];
  const loader = batch((ids: readonly string[]) => {
    calls.push([...ids]);
    return Promise.resolve(ids.map((id) => ({ id })));
  });
  return { calls, loader };
}

describe('a request loader', () => {
  it('reads the keys of one moment in one go, each once', async () => {
    const { calls, loader } = counted();
    await runInScope(scope(), () => Promise.all([loader.load('a'), loader.load('b'), loader.load('a')]));
    expect(calls).toEqual([['a', 'b']]);
  });

  it('never shares what it has read between two requests', async () => {
    const { calls, loader } = counted();
    await runInScope(scope(), () => loader.load('a'));
    await runInScope(scope(), () => loader.load('a'));
    expect(calls).toEqual([['a'], ['a']]);
  });

  it('remembers within a request, until something was changed', async () => {
    const { calls, loader } = counted();
    const request = scope();
    await runInScope(request, () => loader.load('a'));
    await runInScope(request, () => loader.load('a'));
    expect(calls).toHaveLength(1);
    request.loaders.clear();
    await runInScope(request, () => loader.load('a'));
    expect(calls).toHaveLength(2);
  });

  it('works outside of a request without remembering', async () => {
    const { calls, loader } = counted();
    await loader.loadMany(['a', 'b']);
    await loader.load('a');
    expect(calls).toEqual([['a', 'b'], ['a']]);
  });

  it('takes values that are at hand already', async () => {
    const { calls, loader } = counted();
    const value = await runInScope(scope(), () => {
      loader.prime('a', { id: 'primed' });
      return loader.load('a');
    });
    expect([value, calls]).toEqual([{ id: 'primed' }, []]);
  });
});

describe('rows for keys', () => {
  it('come in the order of the ids, with null for a missing one', () => {
    expect(inOrderOf(['b', 'x', 'a'])([{ id: 'a' }, { id: 'b' }])).toEqual([{ id: 'b' }, null, { id: 'a' }]);
  });

  it('may be known by another property', () => {
    const rows = [{ code: 'FI' }, { code: 'BE' }];
    expect(inOrderOf(['BE'], (row: { code: string }) => row.code)(rows)).toEqual([{ code: 'BE' }]);
  });

  it('come as one list per key, empty for a key without rows', () => {
    const rows = [
      { of: 'a', n: 1 },
      { of: 'a', n: 2 },
      { of: 'z', n: 3 },
    ];
    expect(groupedBy(['b', 'a'], (row: { of: string }) => row.of)(rows)).toEqual([[], rows.slice(0, 2)]);
  });
});
