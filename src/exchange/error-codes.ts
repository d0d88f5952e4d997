/** Why a message is not taken, and why the carrier cannot be used. */
import { declareErrors } from '#kernel'

export const exchangeErrors = declareErrors({
  'message-unknown-signer': 'The message is not signed by a key of the agency that the mailbox belongs to.',
  'message-wrong-recipient': 'The message is sealed or addressed to somebody else.',
  'message-tampered': 'The message was changed after it had been sealed.',
  'message-truncated': 'The message ends before its end.',
  'message-replayed': 'A message with this number was already taken.',
  'message-skipped': 'A message before this one is missing.',
  'message-chain-broken': 'The message does not name the message before it by its hash.',
  'message-header-malformed': 'The message does not begin with a header of the exchange.',
  'message-file-name-mismatch': 'The file is named for another message than it holds.',
  'message-agreement-unknown': 'The message was sent under another agreement.',
  'message-agreement-version':
    'The message was sent under another version of the agreement than the one in force.',
  'message-type-unnamed': 'The agreement names no message of this type in this direction.',
  'message-not-storable':
    'The message says something that the database of the agency cannot hold; nothing of it was applied.',
  'message-put-aside': 'Two people put the message aside; nothing of it was applied.',
  'message-not-processed': 'The message cannot be processed for the moment; it is kept and tried again.',
  'message-unanswered': 'The other agency has not answered for longer than it may take.',
  'message-not-carried': 'What is to be sent has waited for longer than it may.',
  'stream-behind':
    'Messages that were taken and answered are missing here, as after a restore from an older backup.',
  'stream-peer-behind':
    'The other agency has forgotten messages that it had answered, as after a restore from an older backup.',
  'stream-diverged':
    'The other agency has taken other messages under these numbers, as after a restore from an older backup.',
  'stream-moved-on': 'That message no longer stands still, or nothing can be decided about it here.',
  'message-not-held': 'No message is held under that identifier.',
  'carrier-unreachable': 'The carrier cannot be reached; what waits is kept and tried again.',
  'carrier-host-key': 'The carrier shows another host key than the one that is pinned.',
  'carrier-login-refused': 'The carrier does not accept the key of this site.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof exchangeErrors, string> {}
}
