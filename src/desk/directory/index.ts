/** The desk's directory: its agencies, topics and markets, and how what people write is compared and speaks for a topic. */
export {
  agencyFirst,
  agencyNamed,
  DESK_AGENCIES,
  DESK_AGENCY_NAMES,
  isDeskAgency,
  LEAD_AGENCY,
  type DeskAgency,
} from './agencies.ts'
export { isMarket, marketChoices, marketName } from './markets.ts'
export { placeAlone, PLACES } from './places.ts'
export { suggestTopic, type TopicSuggestion } from './suggest-topic.ts'
export { isTopic, TOPIC_NAMES, TOPICS, type Topic } from './topics.ts'
