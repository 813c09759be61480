import { error, type Issue } from '../issue/index.ts';
import {
  alternativeIssues,
  isMeant,
  notAllowed,
  propertiesOf,
  unknownKey,
} from './alternatives.ts';
import type { ShapeError } from './generated/validateShape.js';
import { placesAround } from './pointers.ts';
import { show, step, textsIn, wantedOf } from './shapeWords.ts';

/** A validator that was built ahead; if a value has not the shape, `errors` says why until the next call. */
export type Validator = {
  (value: unknown): boolean;
  readonly errors: readonly ShapeError[] | null;
};

/** Everything in which a value differs from a schema, one issue for each place. */
export function shapeIssuesOf(validate: Validator, value: unknown): readonly Issue[] {
  validate(value);
  const errors = (validate.errors ?? []).filter(
    // The branch of a condition says more than the condition; propertyNames more than its parts.
    ({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined,
  );
  // Of several choices at one place the last: ajv reports what is inside first.
  const choices = new Map(
    errors
      .filter(({ keyword }) => keyword === 'anyOf')
      .map((choice) => [choice.instancePath, choice] as const),
  );
  const issues = errors.flatMap((found) => {
    const around = placesAround(found.instancePath).flatMap((path) => choices.get(path) ?? []);
    const isSaid = around.some((choice) => choice !== found && !isMeant(choice, found));
    if (isSaid) return [];
    return around.includes(found) ? alternativeIssues(found) : [issueOf(found)];
  });
  const seen = new Set<string>();
  const ofType = new Set(
    issues.flatMap(({ code, at }) => (code === 'wrong-type' ? [at.pointer] : [])),
  );
  return issues.filter(({ code, at, data }) => {
    // What is of another type has no bounds either.
    if (code === 'wrong-shape' && ofType.has(at.pointer)) return false;
    const key = JSON.stringify([code, at.pointer, data]);
    return !seen.has(key) && seen.add(key);
  });
}

function issueOf(found: ShapeError): Issue {
  const { instancePath, keyword, params, parentSchema, data } = found;
  const at = { pointer: instancePath };
  switch (keyword) {
    case 'required':
      return error('missing-key', at, { key: String(params['missingProperty']) });
    case 'additionalProperties':
      return unknownKey(
        instancePath,
        String(params['additionalProperty']),
        propertiesOf(parentSchema),
      );
    case 'propertyNames': {
      const key = String(params['propertyName']).slice(0, 100);
      const inside = { pointer: `${instancePath}/${step(key)}` };
      return error('wrong-shape', inside, { found: show(key), wanted: 'id' });
    }
    case 'enum':
      return notAllowed(found, textsIn(params['allowedValues']));
    case 'const':
      return error('not-allowed', at, {
        found: show(data),
        wanted: JSON.stringify(params['allowedValue']),
      });
    case 'type':
      return error('wrong-type', at, {
        found: show(data),
        wanted: [params['type']].flat().join(' | '),
      });
    default:
      return error('wrong-shape', at, { found: show(data), wanted: wantedOf(found) });
  }
}
