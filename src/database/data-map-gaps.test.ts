import { expect, test } from 'vitest'
import { dataMapGaps } from './data-map-gaps.ts'
import type { DataMap, TableDeclaration } from './data-map.ts'
import { liesIn } from './data-place.ts'

const table: TableDeclaration = {
  purpose: 'Notes are kept',
  source: 'Whoever writes them',
  retention: 'while-in-use',
  seenBy: [],
  exportable: true,
  columns: { id: 'record', traveller: 'identity', note: 'sealed' },
}
const answers = { how: 'As it is' }
const rights = { export: answers, correct: answers, statement: answers, restrict: answers }
const gapsOf = (declaration: Partial<TableDeclaration>, others: DataMap['tables'] = {}) =>
  dataMapGaps([{ room: 'notes', tables: { 'notes.notes': { ...table, ...declaration }, ...others } }])

test('a table that says nothing beside its columns is told everything that it lacks', () => {
  expect(gapsOf({})).toEqual([
    'notes: notes.notes lacks whose: ’nobody’, ’sealed’, or its subjects with their keys'.replaceAll(
      '’',
      "'",
    ),
    'notes: notes.notes lacks sealed: which process can look, and how a person who asks is answered',
    'notes: notes.notes lacks disposal: by, with, endedBy or kept',
  ])
})

test('a table with a column about somebody is not nobody’s', () => {
  const [gap] = gapsOf({ whose: 'nobody', columns: { traveller: 'identity' }, disposal: { kept: 'Always' } })
  expect(gap).toBe(
    'notes: notes.notes is nobody’s, yet traveller are about somebody: name the subjects in whose',
  )
})

test('keys, ways and disposals lead to columns and tables that exist', () => {
  const gaps = gapsOf({
    columns: { id: 'record', traveller: 'identity' },
    whose: [
      { kind: 'traveller', keys: [{ by: 'reference', field: 'number' }] },
      { kind: 'debtor', through: [[{ column: 'id', to: 'fines.people.id' }]] },
      { kind: 'enquirer' },
    ],
    disposal: { with: { column: 'person', to: 'fines.people.id' } },
    rights,
  })
  expect(gaps.map((gap) => gap.replace('notes: notes.notes ', ''))).toEqual([
    'looks for a traveller in notes.notes.number, which nobody declares',
    'leads a debtor to fines.people, which has no keys',
    'looks for a debtor in fines.people.id, which nobody declares',
    'lacks keys or a way by which it finds its enquirer',
    'names a column person in disposal that it does not declare',
    'goes with fines.people, which no operation disposes of',
  ])
})

test('what is disposed of must be by a last day', () => {
  const [gap] = gapsOf({
    columns: { id: 'record' },
    whose: 'nobody',
    disposal: { by: '#notes disposeNote', record: 'id', trigger: 'id' },
  })
  expect(gap).toBe('notes: notes.notes is disposed of, yet its retention class while-in-use has no maximum')
})

test('a table that answers for itself has no gap', () => {
  expect(
    gapsOf({
      retention: 'alert',
      columns: { id: 'record', traveller: 'identity', kept_at: 'record' },
      whose: [{ kind: 'traveller', keys: [{ by: 'name', name: { full: 'traveller' } }] }],
      disposal: { by: '#notes disposeNote', record: 'id', trigger: 'kept_at' },
      rights,
    }),
  ).toEqual([])
})

test('a star is any name in one folder, two are any folders', () => {
  expect(liesIn({ files: ['logs/*.log'] }, 'logs/customs.log')).toBe(true)
  expect(liesIn({ files: ['logs/*.log'] }, 'logs/old/customs.log')).toBe(false)
  expect(liesIn({ files: ['postgres/**'] }, 'postgres/data/base/1/2')).toBe(true)
  expect(liesIn({ files: ['demo.json'] }, 'demo-json')).toBe(false)
})
