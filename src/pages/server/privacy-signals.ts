/** What a browser asks for its owner: Do Not Track (W3C Tracking Preference Expression) and Global Privacy Control. */
import type { IncomingHttpHeaders } from 'node:http'

export interface PrivacySignals {
  readonly doNotTrack: boolean
  readonly globalPrivacyControl: boolean
}

/** The headers, for `Vary`. */
export const SIGNALS = 'DNT, Sec-GPC'

/** Only `1` asks for anything: `DNT: 0` is somebody who does not mind. */
export function privacySignals(headers: IncomingHttpHeaders): PrivacySignals {
  return { doNotTrack: headers['dnt'] === '1', globalPrivacyControl: headers['sec-gpc'] === '1' }
}

/** Both are read alike: Global Privacy Control speaks of selling and sharing, and taking it for more harms nobody. */
export function asksNotToBeCounted(headers: IncomingHttpHeaders): boolean {
  const { doNotTrack, globalPrivacyControl } = privacySignals(headers)
  return doNotTrack || globalPrivacyControl
}
