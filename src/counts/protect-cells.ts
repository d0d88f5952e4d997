/**
 * Which counts of a table are not shown, so that no small one is learned: the small ones, and as many others as keep
 * every sum from giving one back.
 *
 * Counts are arcs of a network whose nodes are sums: what goes in is what goes out. Whoever reads the table knows all
 * shown counts, every sum, and that what is not shown is at least 1. Other counts that fit the same table are then
 * circulations over the hidden arcs, and how far one count can differ is a flow (exact, also in whole numbers).
 */
export interface ArcCell {
  readonly key: string
  readonly count: number
  /** The sums that it goes out of and into: `OUTSIDE` where no sum of the table needs it. */
  readonly from: string
  readonly to: string
}

/** The edge of the table, and of what is known. */
export const OUTSIDE = ''

/** A count below it is somebody's, nearly. */
export const LEAST_SHOWN = 6

/** A hidden count could as well be any of so many others: at least one of them is not small. */
const LEAST_SPREAD = LEAST_SHOWN - 1

/** The keys that are not shown; undefined where all of them together still give too much away. */
export function protectCells(cells: readonly ArcCell[]): ReadonlySet<string> | undefined {
  // Nought is nobody's, and shown.
  const counted = cells.filter(({ count }) => count > 0)
  const hidden = new Set(counted.filter(({ count }) => count < LEAST_SHOWN))
  for (let exposed = anExposed(hidden); exposed !== undefined; exposed = anExposed(hidden)) {
    const next = nextToHide(exposed, counted, hidden)
    if (next === undefined) return undefined
    hidden.add(next)
  }
  showWhatMay(hidden)
  return new Set([...hidden].map(({ key }) => key))
}

function anExposed(hidden: ReadonlySet<ArcCell>): ArcCell | undefined {
  const arcs = [...hidden]
  return arcs.find((cell) => spreadOf(cell, arcs) < LEAST_SPREAD)
}

/** Some were hidden on the way to a sum that needed it: the greatest first, each is shown if it can be. */
function showWhatMay(hidden: Set<ArcCell>): void {
  const besides = [...hidden].filter(({ count }) => count >= LEAST_SHOWN).sort((a, b) => b.count - a.count)
  for (const cell of besides) {
    hidden.delete(cell)
    if (anExposed(hidden) !== undefined) hidden.add(cell)
  }
}

/** The smallest that stands in a sum with it, first in one where it stands alone; else the smallest anywhere. */
function nextToHide(
  exposed: ArcCell,
  counted: readonly ArcCell[],
  hidden: ReadonlySet<ArcCell>,
): ArcCell | undefined {
  const shown = counted.filter((cell) => !hidden.has(cell)).sort((a, b) => a.count - b.count)
  const touches = (node: string) => (cell: ArcCell) => cell.from === node || cell.to === node
  const sums = [exposed.from, exposed.to].filter((node) => node !== OUTSIDE)
  const alone = sums.filter((node) => [...hidden].filter(touches(node)).length < 2)
  const inOneOf = (nodes: readonly string[]) =>
    shown.find((cell) => nodes.some((node) => touches(node)(cell)))
  return inOneOf(alone) ?? inOneOf(sums) ?? shown[0]
}

/** How far apart the least and the greatest value are that fit; as far as it matters. */
function spreadOf(cell: ArcCell, hidden: readonly ArcCell[]): number {
  const others = hidden.filter((other) => other !== cell)
  const up = flow(others, cell.to, cell.from, LEAST_SPREAD)
  const down = flow(others, cell.from, cell.to, Math.min(LEAST_SPREAD, cell.count - 1))
  return up + down
}

/** How much can go from one sum to another by changing the arcs, each staying at least 1; no more than `most`. */
function flow(arcs: readonly ArcCell[], from: string, to: string, most: number): number {
  const changed = new Map<ArcCell, number>()
  let sent = 0
  while (sent < most) {
    const path = pathThrough(arcs, changed, from, to)
    if (path === undefined) return sent
    const room = path.map(({ arc, isForward }) =>
      isForward ? most : arc.count + (changed.get(arc) ?? 0) - 1,
    )
    const step = Math.min(most - sent, ...room)
    for (const { arc, isForward } of path)
      changed.set(arc, (changed.get(arc) ?? 0) + (isForward ? step : -step))
    sent += step
  }
  return sent
}

interface Step {
  readonly arc: ArcCell
  readonly isForward: boolean
}

/** The shortest. */
function pathThrough(
  arcs: readonly ArcCell[],
  changed: ReadonlyMap<ArcCell, number>,
  from: string,
  to: string,
): readonly Step[] | undefined {
  const cameBy = new Map<string, readonly Step[]>([[from, []]])
  const queue = [from]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const path = cameBy.get(node) ?? []
    if (node === to) return path
    for (const arc of arcs) {
      const isForward = arc.from === node
      const next = isForward ? arc.to : arc.from
      const isOpen = isForward || (arc.to === node && arc.count + (changed.get(arc) ?? 0) > 1)
      if (!isOpen || cameBy.has(next)) continue
      cameBy.set(next, [...path, { arc, isForward }])
      queue.push(next)
    }
  }
  return undefined
}
