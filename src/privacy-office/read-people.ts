/** Reads the file of a request: a row for each person that is looked for, or refuses it whole. */
import { exactHeader, readCsv } from '#csv-file'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { checkPerson, PERSON_FIELDS, type SoughtPerson } from './sought-person.ts'

export async function readPeople(
  file: string,
  bytes: Uint8Array,
): Promise<Result<readonly SoughtPerson[], Fault>> {
  const people: SoughtPerson[] = []
  for await (const rows of readCsv(file, bytes, exactHeader(PERSON_FIELDS))) {
    if (!rows.ok) return rows
    for (const { row, values } of rows.value) {
      const person = PERSON_FIELDS.map((field, column) => [field, values[column] ?? ''] as const)
      const checked = checkPerson(Object.fromEntries(person) as SoughtPerson)
      if (!checked.ok) return err({ ...checked.error, file, row })
      people.push(checked.value)
    }
  }
  return people.length === 0 ? err(fault('file-empty', { file })) : ok(people)
}
