/** The shape of an exported record: an API Activity event of the Open Cybersecurity Schema Framework (OCSF 1.5). */
import type { ActivityRecord, ChainName } from './activity-record.ts'
import type { ActivityLink } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'

const metadata = (chain: ChainName) => ({
  version: '1.5.0',
  product: { name: 'Landfall', vendor_name: 'Landfall' },
  log_name: chain,
})

const API_ACTIVITY = { category_uid: 6, class_uid: 6003, activity_id: 99, type_uid: 600399, severity_id: 1 }
const BASE_EVENT = { category_uid: 0, class_uid: 0, activity_id: 99, type_uid: 99, severity_id: 1 }

/** Each part of the record stands once, so that what a reader sees is what the hash covers. */
export function linkAsOcsf(chain: ChainName, link: ActivityLink, record: ActivityRecord, sentence?: string) {
  const { actor, subject } = record
  return {
    ...API_ACTIVITY,
    time: record.at.getTime(),
    metadata: { ...metadata(chain), uid: link.recordId, sequence: link.number },
    actor: { user: { uid: actor.id, type_id: 99, type: actor.kind, groups: [{ name: actor.role }] } },
    api: { operation: record.event },
    src_endpoint: { name: chain.split('/')[0] },
    ...(subject === undefined ? {} : { resources: [{ type: subject.kind, uid: subject.id }] }),
    ...(sentence === undefined ? {} : { message: sentence }),
    unmapped: {
      details: record.details,
      record_number: record.number,
      database_role: record.databaseRole,
      record_hash: link.recordHash,
      previous_hash: link.previousHash,
      hash: link.hash,
    },
  }
}
export type OcsfLink = ReturnType<typeof linkAsOcsf>

export function checkpointAsOcsf(chain: ChainName, checkpoint: Checkpoint) {
  const { linkNumber, hash, at, keyId, signature } = checkpoint
  return {
    ...BASE_EVENT,
    time: at.getTime(),
    metadata: metadata(chain),
    message: 'Signed checkpoint of the activity log.',
    unmapped: { checkpoint: { link_number: linkNumber, hash, key_id: keyId, signature } },
  }
}
export type OcsfCheckpoint = ReturnType<typeof checkpointAsOcsf>

export function linkFromOcsf(line: OcsfLink): {
  readonly link: ActivityLink
  readonly record: ActivityRecord
} {
  const { metadata: about, unmapped, actor, resources } = line
  const subject = resources?.[0]
  return {
    link: {
      number: about.sequence,
      recordId: about.uid,
      recordHash: unmapped.record_hash,
      previousHash: unmapped.previous_hash,
      hash: unmapped.hash,
    },
    record: {
      number: unmapped.record_number,
      id: about.uid,
      at: new Date(line.time),
      actor: { kind: actor.user.type, id: actor.user.uid, role: actor.user.groups[0]?.name ?? '' },
      databaseRole: unmapped.database_role,
      event: line.api.operation,
      ...(subject === undefined ? {} : { subject: { kind: subject.type, id: subject.uid } }),
      details: unmapped.details,
    },
  }
}

export function checkpointFromOcsf(line: OcsfCheckpoint): Checkpoint {
  const { link_number: linkNumber, hash, key_id: keyId, signature } = line.unmapped.checkpoint
  return { linkNumber, hash, at: new Date(line.time), keyId, signature }
}
