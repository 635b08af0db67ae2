export { EventDetail, type EventDetailProps } from './detail/EventDetail';
export { EventList, type EventListProps } from './EventList';
export { EventsPage, type EventsPageProps } from './EventsPage';
export { Glyph } from './Glyph';
export { Legend } from './Legend';
export { StaticList } from './StaticList';
