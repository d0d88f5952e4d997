/** The data map of sign-in: sessions, sign-ins under way, lane tokens; of every secret only its hash. */
import type { DataMap, DataRights } from '#database'

const seenBy = ['access']

const rights: DataRights = {
  export: { how: 'Each session with when it began and ended, the role, the port, the lane and the agency' },
  correct: {
    not: 'Name and role are what the identity provider said at sign-in: corrected there, and right at the next',
  },
  statement: { how: 'Attached to the person’s sessions, read with them' },
  restrict: { how: 'The session is revoked', by: 'access/revoke-sessions.ts revokeSessions' },
}

export const accessDataMap: DataMap = {
  room: 'access',
  tables: {
    'access.sessions': {
      purpose: 'Somebody stays signed in, and can be signed out at once from anywhere',
      source: 'The identity provider, at sign-in',
      retention: 'session',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'person_id' },
            { by: 'name', name: { full: 'name' } },
          ],
        },
      ],
      disposal: { by: '#access disposeSession', record: 'id', trigger: 'expires_at' },
      rights,
      columns: {
        id: 'record',
        token_hash: { category: 'secret', exportable: false },
        person_id: 'staff',
        name: 'staff',
        role: 'staff',
        port: 'staff',
        lane: 'staff',
        agency: 'staff',
        created_at: 'record',
        last_seen_at: 'record',
        expires_at: 'record',
        revoked_at: 'record',
        revoked_because: 'record',
      },
    },
    'access.sign_ins': {
      purpose: 'Whoever comes back from the identity provider is the browser that was sent there',
      source: 'The programme',
      retention: 'minutes-of-sign-in',
      seenBy,
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: '#access createAccess',
        when: 'The browser comes back, or the next sign-in finds it expired',
        deletedBy: ['access'],
      },
      columns: {
        state: 'secret',
        browser_hash: 'secret',
        nonce: 'secret',
        code_verifier: 'secret',
        return_address: 'record',
        expires_at: 'record',
      },
    },
    'access.lane_tokens': {
      purpose: 'A lane’s reader proves which lane it is',
      source: 'The site, when it issues a token',
      retention: 'while-in-use',
      seenBy,
      exportable: false,
      whose: 'nobody',
      disposal: {
        kept: 'A revoked token stays, so that the scans of its time can be laid at the right lane',
      },
      columns: {
        id: 'record',
        token_hash: 'secret',
        port: 'record',
        lane: 'record',
        issued_at: 'record',
        revoked_at: 'record',
      },
    },
  },
}
