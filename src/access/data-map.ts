/** The data map of sign-in: sessions, sign-ins under way, lane tokens; of every secret only its hash. */
import type { DataMap } from '#database'

const seenBy = ['access']

export const accessDataMap: DataMap = {
  room: 'access',
  tables: {
    'access.sessions': {
      purpose: 'Somebody stays signed in, and can be signed out at once from anywhere',
      source: 'The identity provider, at sign-in',
      retention: 'session',
      seenBy,
      exportable: true,
      columns: {
        id: 'record',
        token_hash: { category: 'secret', exportable: false },
        person_id: 'staff',
        name: 'staff',
        role: 'staff',
        port: 'staff',
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
