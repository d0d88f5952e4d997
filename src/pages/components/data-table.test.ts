/** A table that sorts, filters and pages by its address. */
import { describe, expect, it } from 'vitest'
import { dataTable } from './data-table.ts'
import type { TableQuery } from './table-query.ts'

const PORTS = [
  { port: 'Wellington', alerts: 9, kind: 'sea' },
  { port: 'Ōpua', alerts: 100, kind: 'sea' },
  { port: 'Auckland', alerts: 20, kind: 'air' },
]

const tableOf = (query: TableQuery, more: object = {}) =>
  dataTable({
    ...{ caption: 'Ports', path: '/ports', rows: PORTS, query },
    empty: { title: 'No port', text: 'Ports appear here.' },
    filters: [{ name: 'kind', label: 'Kind', options: [{ value: 'sea', text: 'Sea' }], matches: (row, value) => row.kind === value }],
    columns: [
      { key: 'port', title: 'Port', sortBy: (row) => row.port, cell: (row) => row.port },
      { key: 'alerts', title: 'Alerts', isNumeric: true, sortBy: (row) => row.alerts, cell: (row) => String(row.alerts) },
      { key: 'kind', title: 'Kind', cell: (row) => row.kind },
    ],
    ...more,
  }) // prettier-ignore

const firstCells = (query: TableQuery, more = {}) =>
  tableOf(query, more).rows.map((row) => row.cells[0]?.text)

describe('a table', () => {
  it('keeps its order when the address names no column, or one that does not sort', () => {
    expect(firstCells({})).toEqual(['Wellington', 'Ōpua', 'Auckland'])
    expect(firstCells({ sort: 'kind' })).toEqual(['Wellington', 'Ōpua', 'Auckland'])
    expect(firstCells({ sort: 'constructor' })).toEqual(['Wellington', 'Ōpua', 'Auckland'])
  })

  it('sorts words as people do and numbers as numbers, both ways', () => {
    expect(firstCells({ sort: 'port' })).toEqual(['Auckland', 'Ōpua', 'Wellington'])
    expect(firstCells({ sort: 'alerts' })).toEqual(['Wellington', 'Auckland', 'Ōpua'])
    expect(firstCells({ sort: '-alerts' })).toEqual(['Ōpua', 'Auckland', 'Wellington'])
  })

  it('says how it is sorted and links to the other way, keeping the filter and leaving the page', () => {
    const [port, alerts, kind] = tableOf({ sort: 'port', kind: 'sea', page: 1 }).columns
    expect(port).toMatchObject({ ariaSort: 'ascending', href: '/ports?sort=-port&kind=sea' })
    expect(alerts).toMatchObject({ ariaSort: '', href: '/ports?sort=alerts&kind=sea' })
    expect(kind?.href).toBe('')
  })

  it('filters by a closed choice and says so', () => {
    expect(firstCells({ kind: 'sea' })).toEqual(['Wellington', 'Ōpua'])
    expect(tableOf({ kind: 'sea' }).size).toBe('2')
  })

  it('pages, and shows the last page when asked for one beyond it', () => {
    expect(firstCells({ page: 2 }, { pageSize: 2 })).toEqual(['Auckland'])
    expect(firstCells({ page: 9 }, { pageSize: 2 })).toEqual(['Auckland'])
    expect(tableOf({}, { pageSize: 2 }).size).toBe('2 of 3')
  })

  it('shows rows that the database has cut as they come', () => {
    const view = tableOf({ sort: 'port', page: 3 }, { pageSize: 3, cutFrom: 1200 })
    expect(view.rows.map((row) => row.cells[0]?.text)).toEqual(['Wellington', 'Ōpua', 'Auckland'])
    expect(view).toMatchObject({ size: '3 of 1,200' })
    expect(view.pages.at(-1)).toMatchObject({ text: '400', href: '/ports?sort=port&page=400' })
  })
})
