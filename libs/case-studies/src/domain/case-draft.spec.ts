import { describe, expect, it } from '@jest/globals';
import { caseDraft, type CaseStart } from './case-draft.js';

const START: CaseStart = {
  title: 'Straßen & Gärten: ein Zwilling',
  language: 'de',
  teller: { name: 'Vesthavn', country: 'DK', region: 'DK04', size: '50000-100000', isInvented: false },
  material: [],
  suffix: '3f9a',
};
const ABOUT = { topic: 'governance', question: 'Is there a plan?' } as const;

describe('the draft of a case', () => {
  it('holds only what the hub knows when nothing was ticked', () => {
    expect(caseDraft(START)).toEqual({
      language: 'de',
      slug: 'stra-en-garten-ein-zwilling-3f9a',
      title: 'Straßen & Gärten: ein Zwilling',
      topics: [],
      links: [],
      authority: 'Vesthavn',
      country: 'DK',
      region: 'DK04',
      size: '50000-100000',
      evidence: 'reported',
      source: { label: 'real', note: 'Told by Vesthavn.' },
    });
  });

  it('has an address though nothing of the title can stand in one', () => {
    expect(caseDraft({ ...START, title: 'Близнак' })).toMatchObject({ slug: 'case-3f9a' });
  });

  it('takes notes as text, links once each, and the topics of both', () => {
    const link = { title: 'The plan', url: 'https://plan.example/' };
    const draft = caseDraft({
      ...START,
      material: [
        { ...ABOUT, id: '1', note: 'Since 2024.', link: null },
        { ...ABOUT, id: '2', note: null, link },
        { ...ABOUT, id: '3', topic: 'technology', note: null, link },
        { ...ABOUT, id: '4', topic: null, note: 'For all.', link: null },
      ],
    });
    expect(draft).toMatchObject({
      topics: ['governance', 'technology'],
      done: 'Is there a plan?\n\nSince 2024.\n\nIs there a plan?\n\nFor all.',
      links: [{ key: 'link-1', ...link }],
    });
  });
});
