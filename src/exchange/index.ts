/** The exchange's front door: sealed messages between the sites, carried over SFTP, each answered by a receipt. */
export { exchangeErrors } from './error-codes.ts'
export { exchangeActivityEvents } from './activity-events.ts'
export type { Carrier } from './carrier.ts'
export { EXCHANGE_OUTBOX } from './channels.ts'
export { createExchange, type Exchange } from './exchange.ts'
export { exchangeDataMap } from './data-map.ts'
export type { ExchangeLog, ExchangeOptions } from './exchange-options.ts'
export { exchangeSchema } from './exchange-schema.ts'
export { folderCarrier } from './folder-carrier.ts'
export type { Message } from './message.ts'
export {
  generateSiteKeys,
  publicKeysOf,
  rotateSiteKeys,
  type SealedPeer,
  type SiteKeys,
} from './openpgp/site-keys.ts'
export { startSealer, type Sealer } from './openpgp/start-sealer.ts'
export { exchangePermissions } from './permissions.ts'
export { PUT_ASIDE } from './put-aside-request.ts'
export { streamsPage } from './pages/streams.ts'
export { standingBanner, streamCheck } from './stream-check.ts'
export { disclosureRegisterPage } from './pages/register.ts'
export type { Permit, Permitted } from './permit.ts'
export type { Receiver } from './receiver.ts'
export { sftpCarrier } from './sftp-carrier.ts'
export { generateSshKeys, sshKeyFingerprint, type SshKeys } from './ssh-keys.ts'
export type { OutgoingStream } from './stream-store.ts'
export { type ExchangeStep } from './steps.ts'
export { refused, type SettledVerdict, type Verdict } from './verdict.ts'
