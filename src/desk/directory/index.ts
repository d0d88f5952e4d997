/** The desk's directory: its agencies, topics and markets, and the topic that a description speaks for. */
export { DESK_AGENCIES, DESK_AGENCY_NAMES, isDeskAgency, LEAD_AGENCY, type DeskAgency } from './agencies.ts'
export { isMarket, marketChoices, marketName } from './markets.ts'
export { suggestTopic, type TopicSuggestion } from './suggest-topic.ts'
export { isTopic, TOPIC_NAMES, TOPICS, type Topic } from './topics.ts'
