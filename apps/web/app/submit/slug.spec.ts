import { describe, expect, it } from '@jest/globals';
import { slugOf } from './slug.ts';

describe('the address of a case', () => {
  it.each([
    ['Lights that dim at night', 'lights-that-dim-at-night'],
    ['Straßen für Łódź & Ærø', 'strassen-fur-lodz-aero'],
    ['Умни лампи за село', 'umni-lampi-za-selo'],
    ['Έξυπνα φώτα', 'exypna-fota'],
    ['  --  ', ''],
    ['New', 'new-case'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['a'.repeat(200), 'a'.repeat(60)],
  ])('is made from its title: %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
