import { describe, expect, it } from 'vitest';
import { describeIssue, type Issue } from '../../../src/issue/index.ts';
import { boundsOf } from '../../../src/whatif/weights/boundsOf.ts';
import { type SpaceOptions, spaceOf } from '../../../src/whatif/weights/spaceOf.ts';
import { wrongShapes } from '../../../src/whatif/weights/wrongShapes.ts';
import { three } from './groups.ts';

/** As JavaScript, or a form on a page, may hand them over. */
const parsed = (json: string): SpaceOptions => JSON.parse(json);

const wrong: ReadonlyArray<readonly [string, SpaceOptions, readonly string[]]> = [
  ['a concentration that is a number', parsed('{"around": 100}'), ['around']],
  ['a share that is a number', parsed('{"within": 0.25}'), ['within']],
  ['bounds that are numbers', parsed('{"bounds": {"toilets": [10, 20]}}'), ['bounds']],
  ['a bound alone', parsed('{"bounds": {"toilets": ["10"]}}'), ['bounds']],
  ['a bound as a text', parsed('{"bounds": {"toilets": "10..20"}}'), ['bounds']],
  ['bounds in a list', parsed('{"bounds": [["10", "20"]]}'), ['bounds']],
  ['one order alone', parsed('{"order": ["toilets", "markets"]}'), ['order']],
  ['an order as a text', parsed('{"order": "toilets,markets"}'), ['order']],
  [
    'nothing at all',
    parsed('{"within": null, "bounds": null, "order": 5}'),
    ['within', 'bounds', 'order'],
  ],
];

describe('options of weights that are of another type', () => {
  it.each(wrong)('are an issue each, and no exception: %s', (_, options, names) => {
    const issues: Issue[] = [];
    expect(spaceOf(three, options, issues)).toBe(null);
    expect(issues.map(({ code, data }) => [code, data['option']])).toEqual(
      names.map((name) => ['wrong-option-value', name]),
    );
    for (const issue of issues) expect(describeIssue(issue, 'en').wanted).toMatch(/"/);
  });

  it('are an issue of bounds alone, too', () => {
    const issues: Issue[] = [];
    expect(boundsOf(three, parsed('{"order": [5]}'), issues)).toBe(null);
    expect(issues.map(({ data }) => data)).toMatchObject([{ option: 'order', found: '[number]' }]);
  });

  it.each([Number.NaN, -0, 10n, Symbol('s'), () => 1, Object.create(null), [null], true])(
    'are shown, whatever they are: %#',
    (value) => {
      expect(wrongShapes({ within: value }).map(({ code }) => code)).toEqual([
        'wrong-option-value',
      ]);
    },
  );

  it('do not reach what all objects have in common', () => {
    const issues: Issue[] = [];
    boundsOf(
      three,
      parsed('{"bounds": {"__proto__": ["1", "2"], "constructor": ["1", "2"]}}'),
      issues,
    );
    expect(issues.map(({ code }) => code)).toEqual(['unknown-weight', 'unknown-weight']);
  });
});
