import { describe, expect, it } from '@jest/globals';
import { changesOf, shownName } from './field-changes';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const NOTHING = { changes: [], conflicts: [] };

describe('what a form changes', () => {
  it('is nothing for fields that the form lacks', () => {
    expect(changesOf(form({ x: '1' }), ['staff', 'budget'], { staff: '12', budget: '3' })).toEqual(NOTHING);
  });

  it('is nothing for a field left alone on an old page, whatever a colleague wrote since', () => {
    const old = form({ staff: '', [shownName('staff')]: '', budget: '3', [shownName('budget')]: '3' });
    expect(changesOf(old, ['staff', 'budget'], { staff: '12', budget: '' })).toEqual(NOTHING);
  });

  it('is a conflict where both changed the field to something else', () => {
    const old = form({ staff: '7', [shownName('staff')]: '5' });
    expect(changesOf(old, ['staff'], { staff: '12' })).toEqual({
      changes: [],
      conflicts: [{ id: 'staff', yours: '7', theirs: '12' }],
    });
  });

  it('never overwrites when the form does not tell what it showed', () => {
    expect(changesOf(form({ staff: '' }), ['staff'], { staff: '12' })).toEqual(NOTHING);
    expect(changesOf(form({ staff: '7' }), ['staff'], { staff: '12' }).conflicts).toHaveLength(1);
  });

  it('is nothing where both wrote the same', () => {
    expect(changesOf(form({ staff: '12', [shownName('staff')]: '' }), ['staff'], { staff: '12' })).toEqual(
      NOTHING,
    );
  });

  it('does not take line ends and outer spaces for a change', () => {
    const same = form({ text: ' a\r\nb ', [shownName('text')]: 'a\nb' });
    expect(changesOf(same, ['text'], { text: 'a\nb' })).toEqual(NOTHING);
  });

  it('is every field that the person changed, and a cleared one too', () => {
    const changed = form({ staff: '7', [shownName('staff')]: '', budget: '', [shownName('budget')]: '3' });
    expect(changesOf(changed, ['staff', 'budget'], { budget: '3' }).changes).toEqual([
      { id: 'staff', value: '7' },
      { id: 'budget', value: '' },
    ]);
  });

  it('compares values in the form they are stored in', () => {
    const comma = form({ staff: '3,5', [shownName('staff')]: '3.5' });
    const clean = (_id: string, value: string): string => value.replace(',', '.');
    expect(changesOf(comma, ['staff'], { staff: '3.5' }, clean)).toEqual(NOTHING);
  });
});
