// Runs before the first paint. A link to another view than the built one must not flash the built map: it is hidden
// until the live page is there, and shown again if that takes too long. The theme that a link asks for is set at once.
// A link that keeps back what comes later, or may do so, keeps the whole built page back, and says so if the live page does
// not come. A link to the embedded map leads to its own page, which loads in any frame.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  // The page as one file has no other beside it, and its fonts in it.
  const isFile = 'file' in root.dataset;
  const isEmbed = /\/embed(\.html)?$/.test(location.pathname);
  if (asked.get('mode') === 'embed' && !isEmbed && !isFile) {
    location.replace(`./embed.html${location.search}${location.hash}`);
    return;
  }
  const theme = asked.get('theme') ?? (asked.get('mode') === 'present' ? 'contrast' : null);
  if (theme === 'light' || theme === 'dark' || theme === 'contrast') root.dataset.theme = theme;
  // A frame without an origin is given no fonts.
  if (isFile || self.origin !== 'null') root.classList.add('own-fonts');
  const keeps = asked.get('hide') === 'later' || asked.has('tour') || asked.get('mode') === 'present';
  if (keeps) {
    root.classList.add('kept');
    setTimeout(() => {
      const kept = document.getElementById('kept');
      if (kept && !('ready' in root.dataset)) kept.hidden = false;
    }, 6000);
    return;
  }
  const other = ['from', 'to', 'event', 'kinds', 'q', 'at', 'projection', 'clock', 'by', 'time', 'axis'];
  if (other.some((name) => asked.has(name))) {
    root.classList.add('other-view');
    setTimeout(() => root.classList.remove('other-view'), 6000);
  }
})();
