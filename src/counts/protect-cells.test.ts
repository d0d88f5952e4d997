/** What is not shown of a table cannot be worked out from what is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_SHOWN, OUTSIDE, protectCells, type ArcCell } from './protect-cells.ts'

/** Rows and columns with their sums and a total that everybody knows. */
function tableOf(counts: readonly (readonly number[])[]): readonly ArcCell[] {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const columns = counts[0]?.map((_, c) => sum(counts.map((row) => row[c] ?? 0))) ?? []
  return [
    ...counts.flatMap((row, r) => [
      { key: `row ${String(r)}`, count: sum(row), from: 'all', to: `r${String(r)}` },
      ...row.map((count, c) => ({
        ...{ key: `${String(r)},${String(c)}`, count, from: `r${String(r)}`, to: `c${String(c)}` },
      })),
    ]),
    ...columns.map((count, c) => ({
      ...{ key: `column ${String(c)}`, count, from: `c${String(c)}`, to: OUTSIDE },
    })),
  ]
}

const listOf = (counts: readonly number[]): readonly ArcCell[] =>
  counts.map((count, i) => ({ key: String(i), count, from: 'all', to: OUTSIDE }))

/** Hidden cells that adding and taking away any sums gives back: elimination in exact fractions of a prime field. */
function givenBack(cells: readonly ArcCell[], hidden: ReadonlySet<string>): readonly string[] {
  const PRIME = 2_147_483_647n
  const unknown = cells.filter(({ key }) => hidden.has(key))
  const nodes = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].filter((node) => node !== OUTSIDE)
  const rows = nodes.map((node) =>
    unknown.map(({ from, to }) => ((from === node ? 1n : to === node ? -1n : 0n) + PRIME) % PRIME),
  )
  const inverse = (value: bigint) => {
    let [result, base, power] = [1n, value, PRIME - 2n]
    for (; power > 0n; power >>= 1n, base = (base * base) % PRIME)
      if (power & 1n) result = (result * base) % PRIME
    return result
  }
  let rank = 0
  unknown.forEach((_, column) => {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0n)
    if (pivot < 0) return
    ;[rows[rank], rows[pivot]] = [rows[pivot] ?? [], rows[rank] ?? []]
    const by = inverse(rows[rank]?.[column] ?? 1n)
    const lead = (rows[rank] ?? []).map((value) => (value * by) % PRIME)
    rows[rank] = lead
    rows.forEach((row, index) => {
      const times = row[column] ?? 0n
      if (index === rank || times === 0n) return
      rows[index] = row.map((value, at) => (((value - times * (lead[at] ?? 0n)) % PRIME) + PRIME) % PRIME)
    })
    rank += 1
  })
  return rows.flatMap((row) => {
    const left = row.flatMap((value, at) => (value === 0n ? [] : [at]))
    return left.length === 1 ? [unknown[left[0] ?? 0]?.key ?? ''] : []
  })
}

/** Every table of whole numbers that looks the same: what each hidden count can be. */
function everyFit(
  counts: readonly (readonly number[])[],
  hidden: ReadonlySet<string>,
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  const shown = new Map(tableOf(counts).map(({ key, count }) => [key, count]))
  const total = counts.flat().reduce((a, b) => a + b, 0)
  const width = counts[0]?.length ?? 0
  const attempt = (filled: readonly number[], left: number): void => {
    const at = filled.length
    const [row, column] = [Math.floor(at / width), at % width]
    if (row === counts.length) {
      if (left > 0) return
      const cells = tableOf(counts.map((_, r) => filled.slice(r * width, (r + 1) * width)))
      const fits = cells.every(({ key, count }) => (hidden.has(key) ? count > 0 : count === shown.get(key)))
      if (!fits) return
      for (const { key, count } of cells)
        if (hidden.has(key)) found.set(key, (found.get(key) ?? new Set()).add(count))
      return
    }
    const key = `${String(row)},${String(column)}`
    const known = counts[row]?.[column] ?? 0
    if (!hidden.has(key)) {
      if (known <= left) attempt([...filled, known], left - known)
      return
    }
    for (let count = 1; count <= left; count += 1) attempt([...filled, count], left - count)
  }
  attempt([], total)
  return found
}

const manyCounts = fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 3 }), fc.nat({ max: 60 }))
const tables = (rows: number, columns: number, counts = manyCounts) =>
  fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: rows })

describe('what is not shown', () => {
  it('holds every small count, and no nought', () => {
    fc.assert(
      fc.property(tables(6, 4), (counts) => {
        const cells = tableOf(counts)
        const hidden = protectCells(cells)
        for (const { key, count } of cells) {
          if (count === 0) expect(hidden?.has(key) ?? false).toBe(false)
          else if (count < LEAST_SHOWN) expect(hidden?.has(key) ?? true).toBe(true)
        }
      }),
    )
  })

  it('is not given back by any rows, columns and sums taken from one another', () => {
    fc.assert(
      fc.property(tables(8, 4), (counts) => {
        const cells = tableOf(counts)
        const hidden = protectCells(cells)
        if (hidden !== undefined) expect(givenBack(cells, hidden)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('could be small or not, in every whole table that looks the same', () => {
    const few = fc.nat({ max: 9 })
    const small = fc.oneof(tables(2, 2, few), tables(1, 3, few))
    let protectedTables = 0
    fc.assert(
      fc.property(small, (counts) => {
        const hidden = protectCells(tableOf(counts))
        if (hidden === undefined || hidden.size === 0) return
        protectedTables += 1
        const fits = everyFit(counts, hidden)
        for (const key of hidden) {
          const values = [...(fits.get(key) ?? [])]
          expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(LEAST_SHOWN - 1)
          expect(Math.max(...values)).toBeGreaterThanOrEqual(LEAST_SHOWN)
        }
      }),
      { numRuns: 150 },
    )
    expect(protectedTables).toBeGreaterThan(20)
  })

  it('takes the smallest of the others along', () => {
    expect(protectCells(listOf([40, 3, 12, 9]))).toEqual(new Set(['1', '3']))
    expect(protectCells(listOf([40, 12, 9]))).toEqual(new Set())
  })

  it('is the whole table where its sum alone says what each must be', () => {
    expect(protectCells(listOf([1, 1, 1, 1, 1, 1]))).toBeUndefined()
    expect(protectCells(listOf([4, 2]))).toBeUndefined()
    // Eight times one is given away by their number; a ninth that is not small hides them.
    expect(protectCells(listOf([1, 1, 1, 1, 1, 1, 1, 1, 30, 7]))?.size).toBe(9)
  })
})
