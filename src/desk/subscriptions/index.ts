/** Subscriptions' front door: what is published, by mail, to whoever confirmed that they want it. */
export { subscriptionsRoom } from './room.ts'
