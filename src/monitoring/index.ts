/** Monitoring's front door: the pages on which a site is looked at from outside its work. */
export { monitoringRoom } from './room.ts'
