/** The part of JSON Schema that `palette/catalogue.schema.json` uses. Anything else in the schema makes `faultsIn` throw. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Returns what is wrong with a value, as "path: keyword"; empty when it satisfies the schema. */
export function faultsIn(value: unknown, schema: JsonSchema, root: JsonSchema = schema, path = '$'): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, argument]) => {
    const check = checks[keyword];
    if (check === undefined) throw new Error(`the keyword ${keyword} is unknown to this checker`);
    return check({ value, argument, schema, root, path });
  });
}

/** Follows a `$ref` into the same document. */
export function resolveRef(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  const names = ref.replace('#/', '').split('/');
  return names.reduce<JsonSchema>((found, name) => found[name] as JsonSchema, root);
}

interface Question {
  readonly value: unknown;
  readonly argument: unknown;
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
  readonly path: string;
}

const silent = (): readonly string[] => [];
const fault = (isRight: boolean, { path }: Question, keyword: string): readonly string[] => (isRight ? [] : [`${path}: ${keyword}`]);
const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

const checks: Readonly<Record<string, (question: Question) => readonly string[]>> = {
  $schema: silent,
  $id: silent,
  $defs: silent,
  title: silent,
  description: silent,
  $ref: ({ value, schema, root, path }) => faultsIn(value, resolveRef(schema, root), root, path),
  type: (question) => {
    const { value, argument } = question;
    const actual = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
    return fault(actual === argument, question, 'type');
  },
  enum: (question) => fault((question.argument as unknown[]).includes(question.value), question, 'enum'),
  pattern: (question) => fault(typeof question.value !== 'string' || new RegExp(question.argument as string, 'u').test(question.value), question, 'pattern'),
  minItems: (question) => fault(!Array.isArray(question.value) || question.value.length >= Number(question.argument), question, 'minItems'),
  uniqueItems: (question) => fault(!Array.isArray(question.value) || new Set(question.value).size === question.value.length, question, 'uniqueItems'),
  required: (question) => {
    const { value, argument } = question;
    return isObject(value) ? (argument as string[]).flatMap((key) => fault(key in value, question, `required ${key}`)) : [];
  },
  additionalProperties: (question) => {
    const known = Object.keys(question.schema['properties'] as JsonSchema);
    return isObject(question.value) ? Object.keys(question.value).flatMap((key) => fault(known.includes(key), question, `unknown ${key}`)) : [];
  },
  properties: ({ value, argument, root, path }) =>
    isObject(value)
      ? Object.entries(argument as Record<string, JsonSchema>).flatMap(([key, inner]) => (key in value ? faultsIn(value[key], inner, root, `${path}.${key}`) : []))
      : [],
  items: ({ value, argument, root, path }) =>
    Array.isArray(value) ? value.flatMap((item, index) => faultsIn(item, argument as JsonSchema, root, `${path}[${index}]`)) : [],
};
