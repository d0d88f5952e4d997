/** What Customs answered to the newest list, in words. */
import { type ErrorCode, sentenceOf } from '#kernel'
import type { Exchange } from '#exchange'
import type { Cell } from '#pages'

type StreamStatus = Awaited<ReturnType<Exchange['status']>>[number]

/** Without a list there is nothing to answer; while one is on its way, its receipt is awaited. */
export function receiptOf(streams: readonly StreamStatus[]): Cell | string {
  const stream = streams.find(({ direction, type }) => direction === 'out' && type === 'list')
  if (stream === undefined || stream.lastNumber === 0) return 'no list was sent yet'
  if (stream.undeliverable > 0) return { text: 'could not be delivered', tag: 'danger' }
  if (stream.waiting > 0)
    return { text: 'on its way', tag: 'attention', note: 'the receipt has not come yet' }
  switch (stream.lastVerdict) {
    case 'accepted':
      return { text: 'accepted', tag: 'good' }
    case 'held':
      return { text: 'held for release at Customs', tag: 'attention', note: reasonsOf(stream) }
    case 'refused':
      return { text: 'refused', tag: 'danger', note: reasonsOf(stream) }
    case null:
    default:
      return 'not known'
  }
}

function reasonsOf({ lastFaults }: StreamStatus): string {
  const codes = new Set<ErrorCode>((lastFaults ?? []).map(({ code }) => code))
  return [...codes].map((code) => sentenceOf(code)).join(' ')
}
