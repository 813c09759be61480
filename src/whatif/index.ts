export { type AssessedScenario, compareScenarios } from './compare/compareScenarios.ts';
export type {
  Agreement,
  ComparedLevel,
  ComparedList,
  ComparedScenario,
  ComparedUnit,
  ScenarioComparison,
} from './compare/ScenarioComparison.ts';
export { unshownScenarios } from './compare/unshownScenarios.ts';
export { loadScenarios, readScenarios } from './scenario/readScenarios.ts';
export { applyScenario, publishedId, type Scenario } from './scenario/Scenario.ts';
