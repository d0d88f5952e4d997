/** What the published notices promise, how it is kept, and when that was last verified. */
export { NOTICES } from './notices/index.ts'
export { TENSIONS } from './notices/tensions.ts'
export type { Kept, Notice, NoticeSentence } from './notices/notice.ts'
export { standingOf, type Standing } from './verified/standing.ts'
export { readVerified, VERIFIED_FILE } from './verified/verified.ts'
