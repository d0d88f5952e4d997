/** Holds a file's value against its schema and says, line by line, what the schema asks for. */
import type { Static, TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Value } from 'typebox/value'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { ValuePath, YamlFile } from './yaml-file.ts'

export function checkSchema<S extends TSchema>(schema: S, yaml: YamlFile): Result<Static<S>, Fault[]> {
  if (Value.Check(schema, yaml.value)) return ok(yaml.value)
  return err(Value.Errors(schema, yaml.value).flatMap((error) => faultsOf(error, yaml)))
}

function faultsOf(error: TLocalizedValidationError, yaml: YamlFile): Fault[] {
  const path = pathOf(error.instancePath)
  // Said better by the error about the member's parent, or by the one about each choice.
  if (error.keyword === 'boolean' || error.keyword === 'anyOf') return []
  if (error.keyword === 'additionalProperties') {
    return error.params.additionalProperties.map((name) =>
      fault('agreement-word-unknown', placeOf(yaml, [...path, name])),
    )
  }
  if (error.keyword === 'required') {
    return error.params.requiredProperties.map((name) =>
      fault('agreement-word-missing', { ...placeOf(yaml, path), detail: name }),
    )
  }
  const detail =
    error.keyword === 'enum' ? `one of ${error.params.allowedValues.map(String).join(', ')}` : error.message
  return [fault('agreement-value-wrong', { ...placeOf(yaml, path), detail })]
}

export function placeOf(yaml: YamlFile, path: ValuePath): { file: string; line: number; field: string } {
  return { file: yaml.file, line: yaml.lineOf(path), field: path.join('.') }
}

function pathOf(instancePath: string): ValuePath {
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
