// TimelineJS as its manual embeds it: one script, one style sheet, events as JSON. It has no map of its own. Its fonts
// would come from a third party, and are left out.
const painted = (name) =>
  requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.setAttribute(name, '')));

const response = await fetch('./data/slides.json');
const timeline = new TL.Timeline('timeline-embed', await response.json(), {
  script_path: './js/',
  font: null,
  ga_measurement_id: null,
  hash_bookmark: false,
});
timeline.on('loaded', () => {
  painted('data-seen');
  painted('data-ready');
});
