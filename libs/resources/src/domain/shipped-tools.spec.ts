import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bodyFaults, normaliseBody, shapeOf } from '#libs/curation';
import { readShippedTools } from './shipped-tools.js';
import { toolBody } from './tool-body.js';

const tools = readShippedTools(readFileSync('content/tools/tools.yaml', 'utf8'));
const shape = shapeOf(toolBody);

describe('the tools that ship with the hub', () => {
  it('are ninety, each with an id and an address of its own', () => {
    expect(tools).toHaveLength(90);
    expect(new Set(tools.map(({ id }) => id)).size).toBe(90);
    expect(new Set(tools.map(({ body }) => body['slug'])).size).toBe(90);
    expect(tools.filter(({ id }) => !/^019aa3fa-0000-7000-8000-0000000000\d\d$/.test(id))).toEqual([]);
  });

  it.each(tools.map(({ body }) => [String(body['slug']), body] as const))(
    '%s fits, says where it is known from, and states no licence that nobody checked',
    (_slug, body) => {
      const whole = normaliseBody(shape, body);
      expect(bodyFaults(toolBody, whole)).toEqual([]);
      const { source, licence, mims, summary } = toolBody.parse(whole);
      expect(source.label).toBe('condensed');
      expect(licence).toBeUndefined();
      expect(mims.filter(({ edition }) => edition !== undefined)).toEqual([]);
      expect(summary.en?.text).toMatch(/^\S.*\.$/);
    },
  );
});
