import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operatorsPage } from '../../.config/operators-page.ts';
import { operators } from '../../src/logic/operators/index.ts';

it('docs/operators.md is what `npm run schema` makes of the operator table', () => {
  const page = readFileSync(new URL('../../docs/operators.md', import.meta.url), 'utf8');
  expect(page).toBe(operatorsPage(operators));
});
