/** From counts to places on the paper, with round numbers on the axis. */
export type Scale = (value: number) => number

export function linear(from: readonly [number, number], to: readonly [number, number]): Scale {
  const span = from[1] - from[0] || 1
  return (value) => to[0] + ((value - from[0]) / span) * (to[1] - to[0])
}

const ROUND = [1, 2, 2.5, 5, 10]

/** Zero, then even steps of 1, 2, 2.5 or 5 times a power of ten, up to at least the greatest value. */
export function ticks(greatest: number, steps = 4): readonly number[] {
  if (greatest <= 0) return [0, 1]
  const raw = greatest / steps
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, power * (ROUND.find((one) => one * power >= raw) ?? 10))
  const whole = Number.isInteger(step) ? step : Math.ceil(step)
  const count = Math.ceil(greatest / whole)
  return Array.from({ length: count + 1 }, (_, index) => index * whole)
}

/** At most so many of the labels along an axis, evenly, the last one always. */
export function everyNth(count: number, most: number): (index: number) => boolean {
  const step = Math.max(1, Math.ceil(count / most))
  return (index) => (count - 1 - index) % step === 0
}
