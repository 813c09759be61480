import { error, type Issue, suggestion } from '../issue/index.ts';
import validateShape from './generated/validateShape.js';
import type { RuleSetDocument } from './RuleSetDocument.ts';
import { validatorSchema } from './schema.ts';

type SchemaError = NonNullable<typeof validateShape.errors>[number];

/** Whether the value has the shape that the schema describes; what is said with it is checked later. */
export function hasShape(value: unknown): value is RuleSetDocument {
  return validateShape(value);
}

/** Everything in which the value differs from the schema, one issue for each place. */
export function shapeIssues(value: unknown): readonly Issue[] {
  validateShape(value);
  const errors = validateShape.errors ?? [];
  const alternatives = errors.filter(
    ({ keyword }) => keyword === 'anyOf' || keyword === 'propertyNames',
  );
  const isInside = (found: SchemaError): boolean =>
    alternatives.some(
      (outer) =>
        outer !== found &&
        found.instancePath.startsWith(outer.instancePath) &&
        (found.schemaPath.startsWith(`${outer.schemaPath}/`) ||
          found.instancePath === outer.instancePath ||
          isBelow(found, outer)),
    );
  return errors
    .filter((found) => found.keyword !== 'if' && !isInside(found))
    .map((found) => issueOf(found, value));
}

/** What a definition says that an alternative refers to counts to the alternative. */
function isBelow(found: SchemaError, outer: SchemaError): boolean {
  return found.instancePath.startsWith(`${outer.instancePath}/`) && outer.keyword === 'anyOf';
}

function issueOf(
  { instancePath, keyword, params, schemaPath }: SchemaError,
  value: unknown,
): Issue {
  const at = { pointer: instancePath };
  const schema = schemaAround(schemaPath);
  const found = show(valueAt(value, instancePath));
  const wanted = typeof schema['description'] === 'string' ? { wanted: schema['description'] } : {};
  switch (keyword) {
    case 'required':
      return error('missing-key', at, { key: String(params['missingProperty']) });
    case 'additionalProperties': {
      const key = String(params['additionalProperty']).slice(0, 100);
      const known = Object.keys(recordOf(schema['properties']));
      return error(
        'unknown-key',
        { pointer: `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` },
        {
          key,
          ...(known.length > 0 ? { wanted: known.join(', ') } : {}),
          ...suggestion(key, known),
        },
      );
    }
    case 'enum': {
      const allowed = Array.isArray(params['allowedValues'])
        ? params['allowedValues'].map(String)
        : [];
      return error('not-allowed', at, {
        found,
        wanted: allowed.join(', '),
        ...suggestion(found.replaceAll('"', ''), allowed),
      });
    }
    case 'const':
      return error('not-allowed', at, { found, wanted: JSON.stringify(params['allowedValue']) });
    case 'type':
      return error('wrong-type', at, { found, wanted: [params['type']].flat().join(' | ') });
    default:
      return error('wrong-shape', at, { found, ...wanted });
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The schema that holds the keyword at the end of the path. */
function schemaAround(schemaPath: string): Readonly<Record<string, unknown>> {
  const steps = schemaPath.replace(/^#\//, '').split('/').slice(0, -1);
  const schema = steps.reduce<Readonly<Record<string, unknown>>>(
    (here, step) => recordOf(here[step.replaceAll('~1', '/').replaceAll('~0', '~')]),
    validatorSchema,
  );
  const reference = schema['$ref'];
  return typeof reference === 'string' ? schemaAround(`${reference}/`) : schema;
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (here, step) => recordOf(here)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
      value,
    );
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
