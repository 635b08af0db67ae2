export { AboutPage, type AboutPageProps } from './AboutPage';
export { EventDetail } from './detail/EventDetail';
export type { EventDetailProps } from './detail/props';
export { EventList, type EventListProps } from './EventList';
export { EventsPage, type EventsPageProps } from './EventsPage';
export { Glyph } from './Glyph';
export { Legend } from './Legend';
export { StaticList } from './StaticList';
