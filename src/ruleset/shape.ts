import type { Issue } from '../issue/index.ts';
import validateShape from './generated/validateShape.js';
import type { RuleSetDocument } from './RuleSetDocument.ts';
import { shapeIssuesOf } from './shapeIssues.ts';

/** Whether the value has the shape that the schema describes; what is said with it is checked later. */
export function hasShape(value: unknown): value is RuleSetDocument {
  return validateShape(value);
}

/** Everything in which the value differs from the schema, one issue for each place. */
export function shapeIssues(value: unknown): readonly Issue[] {
  return shapeIssuesOf(validateShape, value);
}
