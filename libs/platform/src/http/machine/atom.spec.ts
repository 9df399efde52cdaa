import { describe, expect, it } from '@jest/globals';
import { atomFeed } from './atom.js';

const ORIGIN = 'https://hub.example';
const about = { title: 'MIMs', self: '/feeds/mims.atom', page: '/mims' };
const entry = {
  address: '/mims/mims-plus/9.0/accessing-data',
  publication: 2,
  title: 'MIM0 ]]> <b>Accessing</b> & more',
  summary: 'A "new"\u0000 <requirement> ]]>',
  at: new Date('2026-06-02T10:00:00Z'),
};

describe('a feed', () => {
  const feed = atomFeed(about, [entry], ORIGIN);

  it('gives every publication an id of its own, and links to the page', () => {
    expect(feed).toContain(`<id>${ORIGIN}/mims/mims-plus/9.0/accessing-data?publication=2</id>`);
    expect(feed).toContain(`href="${ORIGIN}/mims/mims-plus/9.0/accessing-data"`);
  });

  it('keeps foreign texts as texts', () => {
    expect(feed).toContain(
      '<title type="html"><![CDATA[MIM0 ]]&gt; &lt;b&gt;Accessing&lt;/b&gt; &amp; more]]></title>',
    );
    expect(feed).not.toContain('\u0000');
  });

  it('is as old as its newest entry, and is a feed without any too', () => {
    expect(feed).toContain('<updated>2026-06-02T10:00:00.000Z</updated>');
    expect(atomFeed(about, [], ORIGIN)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
