import type { ScenarioComparison } from '../../whatif/index.ts';
import { formatBlocks } from '../document/formatBlocks.ts';
import type { DocumentOptions } from '../explain/index.ts';
import { scenarioBlocks } from './scenarioBlocks.ts';

export { formatAcceptability, type WhatIfOptions } from './formatAcceptability.ts';
export { scenarioBlocks } from './scenarioBlocks.ts';
export { formatScenarioCsv } from './scenarioCsv.ts';

/** A comparison of scenarios for a person to read. */
export function formatScenarios(
  comparison: ScenarioComparison,
  { format = 'text', ...options }: DocumentOptions = {},
): string {
  return formatBlocks(scenarioBlocks(comparison, options.language ?? 'zh'), format, options);
}
