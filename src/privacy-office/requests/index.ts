/** What people ask an agency by right, its clocks, and what is given. */
export { disposeRequest } from './dispose-request.ts'
export { noteOfResponse, publishable } from './publishable-store.ts'
export { requestsRoom } from './room.ts'
