import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { europeShapes, MAP_HEIGHT, MAP_WIDTH, type Topology } from './europe-map.compiler.ts';

const MEMBER_STATES =
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const topology = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8')) as Topology;
const shapes = europeShapes(topology);

describe('the map of Europe', () => {
  it('shows every member state of the Union once, its number within the picture', () => {
    const codes = shapes.map(({ code }) => code).filter(Boolean);
    expect(new Set(codes).size).toBe(codes.length);
    expect(MEMBER_STATES.filter((code) => !codes.includes(code))).toEqual([]);
    const outside = shapes.filter(({ x, y }) => !(x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT));
    expect(outside.map(({ code }) => code).filter((code) => MEMBER_STATES.includes(code))).toEqual([]);
  });

  it('is small enough to stand in a page', () => {
    expect(JSON.stringify(shapes).length).toBeLessThan(40_000);
  });

  it('holds path data and nothing else', () => {
    expect(
      shapes.filter(({ d }) => !/^(?:M[-\d.]+,[-\d.]+l[-\d., ]+z)+$/.test(d)).map(({ code }) => code),
    ).toEqual([]);
  });

  it('knows which countries are too small to be hit', () => {
    const small = shapes.filter(({ isSmall }) => isSmall).map(({ code }) => code);
    expect(small).toEqual(expect.arrayContaining(['LU', 'MT']));
    expect(small).not.toContain('DE');
  });
});
