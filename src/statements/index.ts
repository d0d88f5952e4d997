/** What the published notices promise, how it is kept, and when that was last verified. */
export { NOTICES } from './notices/index.ts'
export { TENSIONS } from './notices/tensions.ts'
export { PRIVACY_STATEMENT } from './ours/privacy-statement.ts'
export { versionOf, type Statement } from './ours/statement.ts'
export type { Kept, NoticeSentence } from './notices/notice.ts'
export { standingOf, type Standing } from './verified/standing.ts'
export { readVerified, VERIFIED_FILE, type Verified } from './verified/verified.ts'
